/**
 * Signs addresses and forms for S3: an address allows one call, and a form one upload. Anyone who has a
 * signed address or form can use it until it expires.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */

import { Sha256 } from "@smithy/core/checksum";
import { buildQueryString, escapeUri } from "@smithy/core/protocols";
import { SignatureV4 } from "@smithy/signature-v4";
import type { Credentials } from "./settings.ts";

export interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
}

export interface CallToSign {
  readonly method: "GET" | "PUT" | "DELETE";
  /** The bucket's address without a final slash: `https://name.s3.region.amazonaws.com`. */
  readonly bucket: string;
  readonly key: string;
  /** The number of seconds for which the address works. */
  readonly seconds: number;
  /** Headers that the caller must send unchanged; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

const encodedKey = (key: string): string => key.split("/").map(escapeUri).join("/");

const s3 = ({ credentials, region }: Signer): SignatureV4 =>
  new SignatureV4({
    service: "s3",
    region,
    credentials: { ...credentials, sessionToken: credentials.sessionToken ?? "" },
    sha256: Sha256,
    uriEscapePath: false,
  });

export async function signedUrl(call: CallToSign, signer: Signer, at: Date): Promise<string> {
  const { protocol, hostname, host, pathname, origin } = new URL(call.bucket);
  const path = `${pathname.replace(/\/$/, "")}/${encodedKey(call.key)}`;
  const headers = { ...call.headers, host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
  const request = { method: call.method, protocol, hostname, path, headers, query: { ...call.query } };
  const { query = {} } = await s3(signer).presign(request, { signingDate: at, expiresIn: call.seconds });
  return `${origin}${path}?${buildQueryString(query)}`;
}

export interface FormToSign {
  readonly bucketName: string;
  readonly key: string;
  readonly expires: Date;
  /** The least and most size of the uploaded file, in bytes. */
  readonly least: number;
  readonly most: number;
  /**
   * Other fields of the form, which S3 requires unchanged: `success_action_redirect`,
   * `success_action_status`.
   */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * @returns all fields of the form except the file, which the browser adds last; S3 refuses any other field
 */
export async function signedForm(
  form: FormToSign,
  signer: Signer,
  at: Date,
): Promise<Readonly<Record<string, string>>> {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const { accessKeyId, sessionToken } = signer.credentials;
  const fields = {
    key: form.key,
    ...form.fields,
    "x-amz-algorithm": "AWS4-HMAC-SHA256",
    "x-amz-credential": `${accessKeyId}/${moment.slice(0, 8)}/${signer.region}/s3/aws4_request`,
    "x-amz-date": moment,
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
  };
  const conditions = [
    { bucket: form.bucketName },
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    ["content-length-range", form.least, form.most],
  ];
  const rules = JSON.stringify({ expiration: form.expires.toISOString(), conditions });
  const policy = Buffer.from(rules).toString("base64");
  return { ...fields, policy, "x-amz-signature": await s3(signer).sign(policy, { signingDate: at }) };
}

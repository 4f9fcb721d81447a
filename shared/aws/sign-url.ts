/**
 * What S3 takes from whoever holds it, until it expires: an address for one call, and a form for one upload. Both carry a signature
 * in place of a header.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */

import { type Credentials, encodedPart, hmac, momentOf, sha256Hex, signingKey } from "./sign.ts";

export interface Signer {
  readonly credentials: Credentials;
  readonly region: string;
}

export interface CallToSign {
  readonly method: "GET" | "PUT" | "DELETE";
  /** The bucket's address, without a slash at the end: `https://name.s3.region.amazonaws.com`. */
  readonly bucket: string;
  readonly key: string;
  /** Seconds it is good for. */
  readonly seconds: number;
  /** Lower-case names; whoever calls must send them just so. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

const algorithm = "AWS4-HMAC-SHA256";

const scopeOf = (day: string, region: string): string => `${day}/${region}/s3/aws4_request`;

const encodedKey = (key: string): string => key.split("/").map(encodedPart).join("/");

export function signedUrl(call: CallToSign, { credentials, region }: Signer, at: Date): string {
  const { moment, day } = momentOf(at);
  const base = new URL(call.bucket);
  const path = `${base.pathname.replace(/\/$/, "")}/${encodedKey(call.key)}`;
  const headers = { ...call.headers, host: base.host };
  const names = Object.keys(headers).sort();
  const query = {
    ...call.query,
    "X-Amz-Algorithm": algorithm,
    "X-Amz-Credential": `${credentials.accessKeyId}/${scopeOf(day, region)}`,
    "X-Amz-Date": moment,
    "X-Amz-Expires": String(call.seconds),
    "X-Amz-SignedHeaders": names.join(";"),
    ...(credentials.sessionToken && { "X-Amz-Security-Token": credentials.sessionToken }),
  };
  const pairs = Object.entries(query).map(([name, value]) => `${encodedPart(name)}=${encodedPart(value)}`);
  const asked = pairs.sort().join("&");
  const lines = names.map((name) => `${name}:${headers[name as keyof typeof headers]}\n`).join("");
  const request = `${call.method}\n${path}\n${asked}\n${lines}\n${names.join(";")}\nUNSIGNED-PAYLOAD`;
  const text = `${algorithm}\n${moment}\n${scopeOf(day, region)}\n${sha256Hex(request)}`;
  const signature = hmac(signingKey(credentials, day, region, "s3"), text).toString("hex");
  return `${base.origin}${path}?${asked}&X-Amz-Signature=${signature}`;
}

export interface FormToSign {
  readonly bucketName: string;
  readonly key: string;
  readonly expires: Date;
  /** Bytes, both included. */
  readonly least: number;
  readonly most: number;
  /** Other fields, to be sent just so: `success_action_redirect`, `success_action_status`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The fields of the form, all but the file, which comes last. Nothing else may be in it. */
export function signedForm(form: FormToSign, signer: Signer, at: Date): Readonly<Record<string, string>> {
  const { moment, day } = momentOf(at);
  const { accessKeyId, sessionToken } = signer.credentials;
  const fields = {
    key: form.key,
    ...form.fields,
    "x-amz-algorithm": algorithm,
    "x-amz-credential": `${accessKeyId}/${scopeOf(day, signer.region)}`,
    "x-amz-date": moment,
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
  };
  const conditions = [
    { bucket: form.bucketName },
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
    ["content-length-range", form.least, form.most],
  ];
  const policy = Buffer.from(JSON.stringify({ expiration: form.expires.toISOString(), conditions }));
  const encoded = policy.toString("base64");
  return { ...fields, policy: encoded, "x-amz-signature": policySignature(encoded, signer, day) };
}

export const policySignature = (policy: string, { credentials, region }: Signer, day: string): string =>
  hmac(signingKey(credentials, day, region, "s3"), policy).toString("hex");

/**
 * Checks presigned URLs (AWS Signature Version 4 in the query) and presigned forms (by their policy) as S3
 * does. Written from AWS's documents, independently of our signing code.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
import { createHash, createHmac } from "node:crypto";

/** An error response of S3, with S3's own error code. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

export interface Signed {
  readonly accessKeyId: string;
  readonly sessionToken: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

function signatureOf(secret: string, credential: readonly string[], text: string): string {
  const [, day = "", region = "", service = "", end = ""] = credential;
  const key = [day, region, service, end].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString("hex");
}

function credentialOf(text: string): readonly string[] {
  const parts = text.split("/");
  if (parts.length !== 5 || parts[3] !== "s3" || parts[4] !== "aws4_request")
    throw new Refused(400, "AuthorizationQueryParametersError");
  return parts;
}

/** Reads a time in the form `20261124T200000Z`. */
function readMoment(text: string): Date {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  const at = new Date(iso);
  if (iso === text || Number.isNaN(at.getTime())) throw new Refused(403, "AccessDenied");
  return at;
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

export interface SignedCall {
  readonly method: string;
  /** The called address with path and query, as the client sent it. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** @throws Refused for a URL that was altered, has expired, or was signed for another call */
export function checkAddress({ method, url, headers }: SignedCall, secret: string, now: Date): Signed {
  const query = url.searchParams;
  const get = (name: string): string => query.get(`X-Amz-${name}`) ?? "";
  if (get("Algorithm") !== "AWS4-HMAC-SHA256") throw new Refused(403, "AccessDenied");
  const credential = credentialOf(get("Credential"));
  const [at, seconds] = [readMoment(get("Date")), Number(get("Expires"))];
  if (!(seconds > 0 && seconds <= 604_800)) throw new Refused(400, "AuthorizationQueryParametersError");
  const late = now.getTime() > at.getTime() + seconds * 1_000;
  if (late || at.getTime() > now.getTime() + 15 * 60_000) throw new Refused(403, "AccessDenied");
  const names = get("SignedHeaders").split(";");
  if (!names.includes("host")) throw new Refused(403, "AccessDenied");
  const pairs = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const lines = names.map((name) => `${name}:${(headers[name] ?? "").trim()}\n`).join("");
  const canonical = [method, url.pathname, pairs.join("&"), lines, names.join(";"), "UNSIGNED-PAYLOAD"].join(
    "\n",
  );
  const hash = createHash("sha256").update(canonical).digest("hex");
  const text = ["AWS4-HMAC-SHA256", get("Date"), credential.slice(1).join("/"), hash].join("\n");
  if (signatureOf(secret, credential, text) !== get("Signature"))
    throw new Refused(403, "SignatureDoesNotMatch");
  return { accessKeyId: credential[0] ?? "", sessionToken: get("Security-Token") };
}

interface Policy {
  readonly expiration: string;
  readonly conditions: readonly (Readonly<Record<string, string>> | readonly [string, ...unknown[]])[];
}

export interface SentForm {
  readonly bucket: string;
  /** The form's fields before the file, by name in lower case. */
  readonly fields: Readonly<Record<string, string>>;
  readonly length: number;
}

const free = (name: string): boolean =>
  ["policy", "x-amz-signature", "file"].includes(name) || name.startsWith("x-ignore-");

/**
 * @throws Refused for a form that its policy does not allow: altered, expired, too large, or with more fields
 * than the policy names
 */
export function checkForm({ bucket, fields, length }: SentForm, secret: string, now: Date): Signed {
  const { policy: encodedPolicy = "" } = fields;
  const credential = credentialOf(fields["x-amz-credential"] ?? "");
  if (signatureOf(secret, credential, encodedPolicy) !== fields["x-amz-signature"])
    throw new Refused(403, "SignatureDoesNotMatch");
  const policy = JSON.parse(Buffer.from(encodedPolicy, "base64").toString()) as Policy;
  if (!(now < new Date(policy.expiration))) throw new Refused(403, "AccessDenied");
  checkConditions(policy, { ...fields, bucket }, length);
  return { accessKeyId: credential[0] ?? "", sessionToken: fields["x-amz-security-token"] ?? "" };
}

function checkConditions(
  { conditions }: Policy,
  fields: Readonly<Record<string, string>>,
  length: number,
): void {
  const allowed = new Set(conditions.flatMap((condition) => namesIn(condition, fields, length)));
  if (Object.keys(fields).some((name) => !free(name) && !allowed.has(name)))
    throw new Refused(403, "AccessDenied");
}

/** Returns the names of the fields that a condition of the policy covers. */
function namesIn(
  condition: Policy["conditions"][number],
  fields: Readonly<Record<string, string>>,
  length: number,
): readonly string[] {
  if (!isList(condition))
    return Object.entries(condition).map(([name, value]) => fitting(name, value, fields, "eq"));
  const [how, first, second] = condition;
  if (how !== "content-length-range")
    return [fitting(String(first).replace(/^\$/, ""), String(second), fields, how)];
  if (length < Number(first)) throw new Refused(400, "EntityTooSmall");
  if (length > Number(second)) throw new Refused(400, "EntityTooLarge");
  return [];
}

function fitting(
  name: string,
  wanted: string,
  fields: Readonly<Record<string, string>>,
  how: string,
): string {
  const value = fields[name.toLowerCase()] ?? "";
  const fits = how === "eq" ? value === wanted : how === "starts-with" && value.startsWith(wanted);
  if (!fits) throw new Refused(403, "AccessDenied");
  return name.toLowerCase();
}

const isList = (condition: Policy["conditions"][number]): condition is readonly [string, ...unknown[]] =>
  Array.isArray(condition);

import { createHmac, createSecretKey, hash, type KeyObject } from "node:crypto";

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A POST without a query string: all that our services' protocols use. Header names in lower case. */
export interface Post {
  readonly host: string;
  /** As sent: encoded once. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SigningScope {
  readonly credentials: Credentials;
  readonly region: string;
  /** The service's signing name: `dynamodb`, `ses` … */
  readonly service: string;
  readonly at: Date;
}

/**
 * All headers to send, signed with AWS Signature Version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signed(post: Post, scope: SigningScope): Readonly<Record<string, string>> {
  const { credentials, region, service, at } = scope;
  const { moment, day } = momentOf(at);
  const headers: Record<string, string> = { ...post.headers, host: post.host, "x-amz-date": moment };
  if (credentials.sessionToken) headers["x-amz-security-token"] = credentials.sessionToken;
  const names = Object.keys(headers).sort();
  const request = canonicalRequest(post, headers, names);
  const place = `${day}/${region}/${service}/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${moment}\n${place}\n${sha256Hex(request)}`;
  const signature = hmac(signingKey(credentials, day, region, service), text).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${place}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...headers, authorization };
}

function canonicalRequest(post: Post, headers: Readonly<Record<string, string>>, names: readonly string[]) {
  const lines = names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, " ")}\n`).join("");
  return `POST\n${encodedAgain(post.path)}\n\n${lines}\n${names.join(";")}\n${sha256Hex(post.body)}`;
}

/** As AWS writes moments: `20261124T200000Z`, and the day of it. */
export function momentOf(at: Date): { readonly moment: string; readonly day: string } {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  return { moment, day: moment.slice(0, 8) };
}

/** A part of a path, or a name or value of a query, encoded as AWS wants it (RFC 3986). */
export const encodedPart = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** Every service but S3 signs the path encoded once more than it is sent. */
const encodedAgain = (path: string): string => path.split("/").map(encodedPart).join("/");

/** Derived once a day for each service: deriving it costs four times what signing with it does. */
const derived = new WeakMap<Credentials, DerivedKeys>();

type DerivedKeys = Map<string, { readonly day: string; readonly key: KeyObject }>;

export function signingKey(
  credentials: Credentials,
  day: string,
  region: string,
  service: string,
): KeyObject {
  const name = `${region}/${service}`;
  const keys: DerivedKeys = derived.get(credentials) ?? new Map();
  const known = keys.get(name);
  if (known?.day === day) return known.key;
  const start = Buffer.from(`AWS4${credentials.secretAccessKey}`);
  const key = createSecretKey([day, region, service, "aws4_request"].reduce<Buffer>(hmac, start));
  derived.set(credentials, keys.set(name, { day, key }));
  return key;
}

export function hmac(key: Uint8Array | KeyObject, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

export const sha256Hex = (text: string): string => hash("sha256", text, "hex");

/**
 * Reads and writes ETag, If-Match and If-None-Match (RFC 9110, 8.8.3, 13.1.1 and 13.1.2). The tag of an
 * aggregate is the version of the aggregate's last journal row that a person wrote (R16); the tag of a text
 * is its hash.
 */

import { createHash } from "node:crypto";

export const etag = (version: number): string => `"${version}"`;

/**
 * The version in `If-Match`; undefined without the header. Weak tags (`W/`) are accepted, since compressing
 * proxies weaken tags and the version stays the same. A tag that Peygir did not make gives -1, which equals
 * no version. `*` counts as no header, since it does not tell which version the caller saw.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*" || ifMatch.trim() === "") return undefined;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  return digits === undefined ? -1 : Number(digits);
}

export const etagOfText = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Whether `If-None-Match` contains the tag, weak or strong, or `*`. */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === "*" || one === tag);

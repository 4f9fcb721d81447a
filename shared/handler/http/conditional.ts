/**
 * ETag, If-Match and If-None-Match (RFC 9110, 8.8.3, 13.1.1 and 13.1.2). A thing's tag is the version of the last row by a
 * person (R16); a text's, the hash of it.
 */

import { createHash } from "node:crypto";

export const etag = (version: number): string => `"${version}"`;

/**
 * The version that `If-Match` names. A proxy that compresses makes strong tags weak, so `W/` is let pass; the version is
 * the same. A tag that is none of ours matches nothing: -1. `*` would match anything, which says nothing of what was
 * looked at: like no header.
 */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === "*" || ifMatch.trim() === "") return undefined;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  return digits === undefined ? -1 : Number(digits);
}

export const etagOfText = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Whether the caller has it already: `If-None-Match` names the tag, weakly or not, or says `*`. */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .some((one) => one === "*" || one === tag);

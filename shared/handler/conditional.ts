/** ETag and If-Match (RFC 9110, 8.8.3 and 13.1.1): the version of the last row by a person (R16). */

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

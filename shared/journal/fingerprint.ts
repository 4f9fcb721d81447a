import { createHash } from "node:crypto";

/**
 * Writes JSON with sorted keys, without undefined values and with well-formed Unicode. Equal values give
 * equal texts, however they were stored.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, canonically);
}

function canonically(_name: string, value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const names = Object.keys(value);
  // Most objects already have sorted names, since journal rows are written with sorted names.
  if (names.every((name, index) => index === 0 || (names[index - 1] as string) < name)) return value;
  return Object.fromEntries(names.sort().map((name) => [name, (value as Record<string, unknown>)[name]]));
}

/** The SHA-256 of all texts concatenated, base64url. */
export function sha256(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text);
  return hash.digest("base64url");
}

/**
 * The fingerprint of a command's input: equal for equal inputs, whatever the order of their fields (P4). The
 * journal uses it to tell a retry from another use of the same key. It is the first 128 bits of a SHA-256,
 * base64url, since every row has one.
 * @example
 * const command = { name: "accept-case", ...byStaff(username, key), fingerprint: fingerprintOf(input) };
 */
export function fingerprintOf(input: unknown): string {
  return createHash("sha256").update(canonicalJson(input)).digest().subarray(0, 16).toString("base64url");
}

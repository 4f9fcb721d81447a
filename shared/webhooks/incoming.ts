/**
 * Verifies the sender and time of incoming webhooks, by the Standard Webhooks signature over the raw body
 * (N7).
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */

import { Webhook } from "standardwebhooks";

/** The headers of the request, by lower-case name. */
export type Headers = Readonly<Record<string, string | undefined>>;

const names = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

/** Matches a time in seconds since 1970, and nothing else. */
const seconds = /^\d{10}$/;

/**
 * Whether one of these keys signed exactly this body and id, with a time at most five minutes ago or ahead.
 * @param keys the valid keys, `whsec_…`; two keys while a new key replaces an old one
 * @param body the raw text of the body
 */
export function isSigned(keys: readonly string[], headers: Headers, body: string): boolean {
  const given = Object.fromEntries(names.map((name) => [name, headers[name] ?? ""]));
  if (!seconds.test(given["webhook-timestamp"] ?? "")) return false;
  return keys.some((key) => verifies(key, given, body));
}

function verifies(key: string, headers: Record<string, string>, body: string): boolean {
  try {
    new Webhook(key).verify(body, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

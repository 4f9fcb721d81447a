/** Webhooks that go out: what one attempt carries, by the library of Standard Webhooks (N6). https://www.standardwebhooks.com */

import { Webhook } from "standardwebhooks";

/**
 * The headers of one attempt: the id stays the same at each, time and signature are its own.
 *
 * @param keys `whsec_…`, each of them signs; whoever verifies needs one of them.
 */
export function signedHeaders(
  keys: readonly string[],
  id: string,
  at: Date,
  body: string,
): Readonly<Record<string, string>> {
  return {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    "user-agent": "Peygir-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": keys.map((key) => new Webhook(key).sign(id, at, body)).join(" "),
  };
}

/** Signs outgoing webhooks, with the library of Standard Webhooks (N6). https://www.standardwebhooks.com */

import { Webhook } from "standardwebhooks";

/**
 * The headers of one attempt to deliver a webhook. The id is the same for all attempts; time and signature
 * are new each time.
 * @param keys `whsec_…`; the message is signed with each of these keys, so a receiver needs only one of them
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

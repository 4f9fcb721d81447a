/** The secrets of webhooks, and what they sign (N6): Standard Webhooks, by its own library. https://www.standardwebhooks.com */

import { Webhook } from "standardwebhooks";
import type { ServiceSecret } from "../../../shared/documents/documents.ts";
import { keyedHash } from "../../../shared/documents/keyed-hash.ts";

/** Derived, so that nothing of it is kept and a request that comes twice is answered alike (P4; ADR 0016). */
export async function webhookSecret(secret: ServiceSecret, webhook: string, number: number): Promise<string> {
  const bytes = keyedHash(await secret.get(), "webhook-secret", webhook, String(number));
  return `whsec_${bytes.toString("base64")}`;
}

/**
 * The headers of one attempt: the id stays the same at each, time and signature are its own.
 *
 * @param secrets each signs; whoever verifies needs one of them.
 */
export function signedHeaders(
  secrets: readonly string[],
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
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}

/** Derives the keys that sign webhooks from a service's secret. The keys are stored nowhere. */

import { keyedHash } from "../documents/keyed-hash.ts";

/**
 * The key of 32 bytes with this number, in the form of Standard Webhooks.
 * @param of the webhook or partner that has the key
 * @param number the number of the key, from 1; each key replaces the preceding one
 */
export const webhookKey = (secret: Uint8Array, of: string, number: number): string =>
  `whsec_${keyedHash(secret, "webhook-key", of, String(number)).toString("base64")}`;

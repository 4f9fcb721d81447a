/** The signing keys of webhooks: derived from a service's secret, and stored nowhere. */

import { keyedHash } from "../documents/keyed-hash.ts";

/**
 * A key of 32 bytes in the form of Standard Webhooks.
 * @param number of the key, from 1: the next one replaces it
 */
export const webhookKey = (secret: Uint8Array, of: string, number: number): string =>
  `whsec_${keyedHash(secret, "webhook-key", of, String(number)).toString("base64")}`;

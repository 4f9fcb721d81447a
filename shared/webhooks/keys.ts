/** The keys that webhooks are signed with: derived from a service's secret, and stored nowhere. */

import { keyedHash } from "../documents/keyed-hash.ts";

/** As Standard Webhooks writes a key of 32 bytes. @param number which of its keys, from 1: the next one replaces it. */
export const webhookKey = (secret: Uint8Array, of: string, number: number): string =>
  `whsec_${keyedHash(secret, "webhook-key", of, String(number)).toString("base64")}`;

/** The keys that partners' programs sign with (N7): derived, and stored nowhere; the directory says which are in force. */

import type { Partner } from "../../shared/directory/snapshot.ts";
import { webhookKey } from "../../shared/webhooks/keys.ts";

export const partnerKey = (secret: Uint8Array, { key, keyNumber }: Partner): string =>
  webhookKey(secret, `partner/${key}`, keyNumber);

/** While a key is changed, the one before it too, until the end of its last day. @param today ISO, Tehran. */
export function keysInForce(secret: Uint8Array, partner: Partner, today: string): readonly string[] {
  const { keyNumber, oldKeyUntil } = partner;
  const old = oldKeyUntil !== undefined && today <= oldKeyUntil && keyNumber > 1;
  return [keyNumber, ...(old ? [keyNumber - 1] : [])].map((number) =>
    partnerKey(secret, { ...partner, keyNumber: number }),
  );
}

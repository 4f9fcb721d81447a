/**
 * The keys with which partners' programs sign (N7). They are derived and stored nowhere. Keys that administrators make
 * are derived from a key ring that only the function verifying signatures can read, and the journal lists these keys.
 * Keys from before administrators could make keys are derived from intake's own secret. The directory lists these older
 * keys, until an administrator ends such a key or a new key takes its number.
 */

import { defined } from "../../../shared/defined.ts";
import type { Partner } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import { webhookKey } from "../../../shared/webhooks/keys.ts";
import type { IntakeDeps } from "../adapters/deps.ts";
import {
  type KeyEnd,
  type MadeKey,
  type PartnerKeyFact,
  type PartnerKeysState,
  partnerKeysId,
} from "../journals/journal-partner-keys.ts";

export interface PartnerKeyDeps extends Pick<IntakeDeps, "secret" | "directory" | "now"> {
  readonly partnerKeys: Journal<PartnerKeysState, PartnerKeyFact>;
  readonly partnerRing: KeyRing;
}

/** A present or past key of a partner. */
export interface KnownKey {
  readonly number: number;
  /**
   * The key as an administrator made it. Absent for a key that the directory lists, from before administrators could
   * make keys.
   */
  readonly made?: MadeKey;
  readonly end?: KeyEnd;
  readonly inForce: boolean;
}

/** All keys of a partner, the newest first. */
export function knownKeys(state: PartnerKeysState, partner: Partner, at: Date): readonly KnownKey[] {
  const first = state.made[0]?.number ?? Number.POSITIVE_INFINITY;
  const ofDirectory = directoryNumbers(partner, tehranDay(at)).filter((number) => number < first);
  const before = Object.keys(state.ends)
    .map(Number)
    .filter((number) => number < first);
  const numbers = [...new Set([...ofDirectory, ...before, ...state.made.map(({ number }) => number)])];
  return numbers
    .sort((one, other) => other - one)
    .map((number) => {
      const made = state.made.find((one) => one.number === number);
      const end = state.ends[number];
      const isThere = made !== undefined || ofDirectory.includes(number);
      const inForce = isThere && (end === undefined || at.toISOString() < end.at);
      return { number, ...defined({ made, end }), inForce };
    });
}

/** The number of the key that the directory lists, and of the key before it until that older key's last day is over. */
function directoryNumbers({ keyNumber, oldKeyUntil }: Partner, today: string): readonly number[] {
  if (keyNumber === undefined) return [];
  const old = oldKeyUntil !== undefined && today <= oldKeyUntil && keyNumber > 1;
  return [keyNumber, ...(old ? [keyNumber - 1] : [])];
}

/**
 * A key made by an administrator; undefined when the key in the key ring from which it is derived was removed. The time
 * of its making is part of the derivation, so that a restored journal may reuse a number but not a key.
 */
export async function madeKeyOf(
  ring: KeyRing,
  partner: string,
  { number, at, from = 0 }: MadeKey,
): Promise<string | undefined> {
  const key = await ring.find(from);
  return key && webhookKey(key.bytes, `partner/${partner}/${at}`, number);
}

/** Derives a key that the directory lists, from before administrators could make keys. */
export const directoryKeyOf = (secret: Uint8Array, partner: string, number: number): string =>
  webhookKey(secret, `partner/${partner}`, number);

/**
 * The keys that may sign a message now. Reads the journal once, with strong consistency, so that an ended key is
 * refused immediately.
 */
export async function keysInForce(deps: PartnerKeyDeps, partner: Partner): Promise<readonly string[]> {
  const { state } = await deps.partnerKeys.load(partnerKeysId(partner.key));
  const inForce = knownKeys(state, partner, deps.now()).filter((one) => one.inForce);
  const keys = await Promise.all(
    inForce.map(async ({ number, made }) =>
      made
        ? madeKeyOf(deps.partnerRing, partner.key, made)
        : directoryKeyOf(await deps.secret.get(), partner.key, number),
    ),
  );
  return keys.filter((key) => key !== undefined);
}

/** Reads and caches the keys of one purpose in a running Lambda (ADR 0052). */

import { randomBytes } from "node:crypto";
import type { InsertOnlyTable } from "../table/table.ts";
import {
  currentAt,
  currentOf,
  type Key,
  keyZero,
  knowsZero,
  type Ring,
  ringOf,
  rowOf,
  withKeyZero,
} from "./ring.ts";

/** The keys of one purpose. The newest key signs; older keys still verify until they are removed. */
export interface KeyRing {
  /** The newest key, which makes new signatures. */
  current(): Promise<Key>;
  /**
   * The key with this id. Undefined when there is none or it was removed; no value that was signed with a
   * removed key is valid.
   */
  find(id: number): Promise<Key | undefined>;
  /**
   * The key that was current at this time. Use this key for a value that several processes must derive alike:
   * they then all use the key of the same time, even while some processes do not have a new key yet.
   */
  asOf(at: Date): Promise<Key>;
  /** All valid keys, the current one last. */
  all(): Promise<readonly Key[]>;
}

/**
 * Milliseconds for which a ring is cached. After this time every process signs with a new key, and refuses a
 * removed key.
 */
export const rememberedFor = 5 * 60_000;
/**
 * Milliseconds that must pass before an unknown key id causes another read of the ring, since ids can be forged, and
 * before a failed read is repeated.
 */
const askedAgainAfter = 5_000;

const freshKey = (): Uint8Array => new Uint8Array(randomBytes(32));

export interface RingOptions {
  /**
   * Reads the service's own secret if it is older than key rings; the secret is then key 0. Only for Lambdas
   * that may read the secret.
   */
  readonly older?: (() => Promise<Uint8Array | undefined>) | undefined;
  readonly fresh?: () => Uint8Array;
  readonly now?: () => Date;
}

/**
 * The key ring in the row `id`, made on first use. In a system that is older than key rings, the service's
 * secret becomes key 0.
 * @throws Outage when the ring cannot be read and is not cached
 */
export function keyRingIn(
  table: Pick<InsertOnlyTable, "find" | "insert">,
  id: string,
  { older, fresh = freshKey, now = () => new Date() }: RingOptions = {},
): KeyRing {
  const read = async (): Promise<Ring> => {
    const row = await table.find(id);
    if (row) {
      const ring = ringOf(row);
      return older && !knowsZero(ring) ? withKeyZero(ring, await older()) : ring;
    }
    const made = await firstRing(older, fresh, now());
    return (await table.insert(id, rowOf(made))) === "inserted" ? made : read();
  };
  return remembering(read, () => now().getTime());
}

async function firstRing(older: RingOptions["older"], fresh: () => Uint8Array, at: Date): Promise<Ring> {
  const today = await older?.();
  if (today) return { keys: [keyZero(today)], removed: [], revision: 0 };
  // A Lambda without the right to read the service's secret cannot tell whether that secret is the oldest key.
  const key = { id: 1, bytes: fresh(), since: at.toISOString() };
  return { keys: [key], removed: older ? [0] : [], revision: 0 };
}

/**
 * Makes a key ring that caches what `read` returns.
 * @param now the time in milliseconds
 */
function remembering(read: () => Promise<Ring>, now: () => number): KeyRing {
  let known: { ring: Ring; readAt: number; until: number } | undefined;
  let reading: Promise<Ring> | undefined;
  const readAgain = () => {
    reading ??= read()
      .then((ring) => {
        known = { ring, readAt: now(), until: now() + rememberedFor };
        return ring;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  const ring = async (): Promise<Ring> => {
    // After the process's clock was set back, the cached ring would be used for too long.
    if (!known || now() < known.readAt) return readAgain();
    if (now() < known.until) return known.ring;
    // When reading fails, the cached ring stays in use.
    known.until = now() + askedAgainAfter;
    const before = known.ring;
    return readAgain().catch(() => before);
  };
  const keyIn = (keys: Ring, id: number): Key | undefined => keys.keys.find((key) => key.id === id);
  return {
    current: async () => currentOf(await ring()),
    asOf: async (at) => currentAt(await ring(), at),
    all: async () => (await ring()).keys,
    find: async (id) => {
      const there = await ring();
      const key = keyIn(there, id);
      // Ids ascend, so only an id above the newest cached id can belong to a key made after the ring was cached.
      if (key || id <= currentOf(there).id) return key;
      const age = known ? now() - known.readAt : askedAgainAfter;
      const isRecent = age >= 0 && age < askedAgainAfter;
      return isRecent ? undefined : keyIn(await readAgain(), id);
    },
  };
}

/** A key ring that never changes, for tests and examples. */
export function fixedKeyRing(bytes: Uint8Array, id = 0): KeyRing {
  const key = { id, bytes };
  return {
    current: async () => key,
    asOf: async () => key,
    all: async () => [key],
    find: async (asked) => (asked === id ? key : undefined),
  };
}

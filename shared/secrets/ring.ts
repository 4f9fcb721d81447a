/** A key ring, stored as one row of the keys table. Pure. */

import type { Attributes } from "../table/table.ts";

export interface Key {
  /**
   * The id of the key, stored beside every value that is signed or derived with it. Id 0 is the service's own
   * secret, which is older than key rings.
   */
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface RingKey extends Key {
  /** When the key became the key for new values, ISO 8601 in UTC; empty for key 0. */
  readonly since: string;
}

export interface Ring {
  /** The keys by id; the last key is the current one. */
  readonly keys: readonly RingKey[];
  /** The ids of removed keys. Signatures of these keys are refused. */
  readonly removed: readonly number[];
  /** The number of times that the ring was written; used as an optimistic lock. */
  readonly revision: number;
}

interface Row {
  /** The bytes of key 0, in a row that was written before key rings existed. */
  readonly key?: Uint8Array;
  readonly keys?: Readonly<Record<string, { readonly key: Uint8Array; readonly since: string }>>;
  readonly removed?: readonly number[];
  readonly revision?: number;
}

export const keyZero = (bytes: Uint8Array): RingKey => ({ id: 0, bytes, since: "" });

export function ringOf(row: Attributes): Ring {
  const { key, keys = {}, removed = [], revision = 0 } = row as Row;
  const later = Object.entries(keys).map(([id, { key: bytes, since }]) => ({ id: Number(id), bytes, since }));
  const all = [...(key ? [keyZero(key)] : []), ...later];
  return { keys: all.sort((one, other) => one.id - other.id), removed, revision };
}

export function rowOf({ keys, removed, revision }: Ring): Attributes {
  const named = keys.map(({ id, bytes, since }) => [String(id), { key: bytes, since }]);
  return { keys: Object.fromEntries(named), removed: [...removed], revision };
}

/** Returns the key ring with one more key, which signs from now on. Ids of removed keys are never used again. */
export function withNewKey(ring: Ring, bytes: Uint8Array, at: Date): Ring {
  const id = Math.max(0, ...ring.keys.map((key) => key.id), ...ring.removed) + 1;
  return { ...next(ring), keys: [...ring.keys, { id, bytes, since: at.toISOString() }] };
}

export const withoutKeys = (ring: Ring, ids: readonly number[]): Ring => ({
  ...next(ring),
  keys: ring.keys.filter(({ id }) => !ids.includes(id)),
  removed: [...new Set([...ring.removed, ...ids])],
});

/** Returns the key ring with the service's own secret as its oldest key (key 0), unless key 0 was removed. */
export const withKeyZero = (ring: Ring, bytes: Uint8Array | undefined): Ring =>
  bytes === undefined || knowsZero(ring) ? ring : { ...ring, keys: [keyZero(bytes), ...ring.keys] };

export const knowsZero = ({ keys, removed }: Ring): boolean =>
  removed.includes(0) || keys.some(({ id }) => id === 0);

const next = (ring: Ring): Ring => ({ ...ring, revision: ring.revision + 1 });

/**
 * The key for new values.
 * @throws Error for a ring without keys
 */
export function currentOf({ keys }: Ring): RingKey {
  const last = keys.at(-1);
  if (!last) throw new Error("A ring of keys is empty");
  return last;
}

/** The newest of the remaining keys that existed at this time; the oldest, if none existed then. */
export const currentAt = (ring: Ring, at: Date): RingKey =>
  ring.keys.findLast(({ since }) => since <= at.toISOString()) ?? ring.keys[0] ?? currentOf(ring);

/**
 * Returns each key except the current one, with the time at which the last value that it signed expires.
 * @param life milliseconds for which a value is valid
 */
export function oldKeys(
  { keys }: Ring,
  life: number,
): readonly { readonly id: number; readonly over: Date }[] {
  return keys.slice(0, -1).map(({ id }, place) => {
    const replaced = keys[place + 1]?.since ?? "";
    return { id, over: new Date(Date.parse(replaced) + life) };
  });
}

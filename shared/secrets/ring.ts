/** A ring of keys as one row of the table of keys. Pure. */

import type { Attributes } from "../table/table.ts";

export interface Key {
  /**
   * Written beside every value signed or derived with it. 0: the service's own secret, from before there were
   * rings.
   */
  readonly id: number;
  readonly bytes: Uint8Array;
}

export interface RingKey extends Key {
  /** When it became the key for new values, ISO 8601 in UTC; empty for key 0. */
  readonly since: string;
}

export interface Ring {
  /** By id; the last one is the current one. */
  readonly keys: readonly RingKey[];
  /** The ids of removed keys, whose signatures are refused. */
  readonly removed: readonly number[];
  /** The number of writes: the optimistic lock. */
  readonly revision: number;
}

interface Row {
  /** Key 0, in a row from before there were rings. */
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

/** The ring with one more key as the current one. No id is ever reused. */
export function withNewKey(ring: Ring, bytes: Uint8Array, at: Date): Ring {
  const id = Math.max(0, ...ring.keys.map((key) => key.id), ...ring.removed) + 1;
  return { ...next(ring), keys: [...ring.keys, { id, bytes, since: at.toISOString() }] };
}

export const withoutKeys = (ring: Ring, ids: readonly number[]): Ring => ({
  ...next(ring),
  keys: ring.keys.filter(({ id }) => !ids.includes(id)),
  removed: [...new Set([...ring.removed, ...ids])],
});

/** The ring with the service's own secret as key 0, unless that was removed. */
export const withKeyZero = (ring: Ring, bytes: Uint8Array | undefined): Ring =>
  bytes === undefined || knowsZero(ring) ? ring : { ...ring, keys: [keyZero(bytes), ...ring.keys] };

export const knowsZero = ({ keys, removed }: Ring): boolean =>
  removed.includes(0) || keys.some(({ id }) => id === 0);

const next = (ring: Ring): Ring => ({ ...ring, revision: ring.revision + 1 });

/** @throws Error for a ring without keys */
export function currentOf({ keys }: Ring): RingKey {
  const last = keys.at(-1);
  if (!last) throw new Error("A ring of keys is empty");
  return last;
}

/** The key that was current at this time, or the oldest that is left. */
export const currentAt = (ring: Ring, at: Date): RingKey =>
  ring.keys.findLast(({ since }) => since <= at.toISOString()) ?? ring.keys[0] ?? currentOf(ring);

/**
 * Each old key, and when the last value signed with it expires.
 * @param life milliseconds
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

import { fromItem, type Item, toItem } from "../table/item.ts";
import type { Folded, SeenKey, Shown, StoredRow } from "./journal.ts";

/**
 * Converts a journal row to a DynamoDB item. Twenty rows must fit into one read unit. Attribute names are
 * therefore one letter, digests and keys are bytes, and default values (the correlation id equals the id, no
 * directory was read) are left out. `README.md` shows an item.
 */
export function itemOf(row: StoredRow): Item {
  return toItem({
    id: row.id,
    version: row.version,
    t: Date.parse(row.at),
    a: row.actor,
    c: row.command,
    k: packed(row.key),
    p: packed(row.fingerprint),
    d: row.directory === 0 ? undefined : row.directory,
    r: row.release,
    o: row.correlation === row.id ? undefined : row.correlation,
    f: row.facts,
    e: row.events,
    h: packed(row.hash),
    x: row.shown && packedShown(row.shown),
    s: row.folded && { ...row.folded, keys: packedKeys(row.folded) },
  });
}

/**
 * Marks the item of a row that came with an archive (P8). Its events were announced in the system where the row was written,
 * so readers of the stream leave it out.
 */
export const movedItem = (item: Item): Item => ({ ...item, m: { BOOL: true } });

export const isMoved = ({ m }: Item): boolean => m !== undefined;

interface Stored {
  readonly id: string;
  readonly version: number;
  readonly t: number;
  readonly a: string;
  readonly c: string;
  readonly k: Packed;
  readonly p: Packed;
  readonly d?: number;
  readonly r: string;
  readonly o?: string;
  readonly f: StoredRow["facts"];
  readonly e: StoredRow["events"];
  readonly h: Packed;
  readonly x?: PackedShown;
  readonly s?: Omit<Folded, "keys"> & { readonly keys: Readonly<Record<string, readonly [number, Packed]>> };
}

/** Converts a DynamoDB item to a journal row. */
export function rowOf(item: Item): StoredRow {
  const stored = fromItem(item) as unknown as Stored;
  return {
    id: stored.id,
    version: stored.version,
    at: new Date(stored.t).toISOString(),
    actor: stored.a,
    command: stored.c,
    key: unpacked(stored.k),
    fingerprint: unpacked(stored.p),
    directory: stored.d ?? 0,
    release: stored.r,
    correlation: stored.o ?? stored.id,
    facts: stored.f,
    events: stored.e,
    hash: unpacked(stored.h),
    ...(stored.x && { shown: unpackedShown(stored.x) }),
    ...(stored.s && { folded: { ...stored.s, keys: unpackedKeys(stored.s.keys) } }),
  };
}

/** The correlation id of the row in an item; works even when other parts of the item cannot be read. */
export const correlationOf = ({ id, o }: Item): string | undefined => textOf(o) ?? textOf(id);

const textOf = (value: Item[string] | undefined): string | undefined => {
  const { S: text } = (value ?? {}) as { readonly S?: unknown };
  return typeof text === "string" ? text : undefined;
};

/** The stored form of a row's public facts: the salt, then the name and time of each fact. */
type PackedShown = readonly [salt: Packed, ...facts: (string | number)[]];

const packedShown = ({ salt, facts }: Shown): PackedShown => [
  packed(salt),
  ...facts.flatMap(({ what, at }) => [what, Date.parse(at)]),
];

const unpackedShown = ([salt, ...facts]: PackedShown): Shown => ({
  salt: unpacked(salt),
  facts: Array.from({ length: facts.length / 2 }, (_, index) => ({
    what: facts[2 * index] as string,
    at: new Date(facts[2 * index + 1] as number).toISOString(),
  })),
});

type Packed = string | Uint8Array;

/**
 * Converts a text that is base64url (digests, UUIDs too) to bytes, which are a quarter shorter. Other texts
 * stay unchanged.
 */
function packed(text: string): Packed {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : text;
}

function unpacked(value: Packed): string {
  return typeof value === "string" ? value : Buffer.from(value).toString("base64url");
}

function packedKeys({ keys }: Folded): Readonly<Record<string, readonly [number, Packed]>> {
  const entries = Object.entries(keys);
  return Object.fromEntries(entries.map(([key, used]) => [key, [used.version, packed(used.fingerprint)]]));
}

function unpackedKeys(keys: Readonly<Record<string, readonly [number, Packed]>>): Record<string, SeenKey> {
  const entries = Object.entries(keys);
  return Object.fromEntries(
    entries.map(([key, [version, fingerprint]]) => [key, { version, fingerprint: unpacked(fingerprint) }]),
  );
}

/**
 * Converts anchors (the stored hashes of journal rows) to and from items of a DynamoDB table. An item holds
 * many anchors; an item written before ADR 0048 holds one.
 */

import { createHash } from "node:crypto";
import { tehranDay, tehranDayNumber, tehranMoment } from "../domain/time/tehran-time.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { type AnchoredRow, aggregateOf } from "./anchors.ts";

const prefix = "day/";

/**
 * The partition key of the item with one day's hashes of journal rows (day in Tehran). The key of an item from
 * before ADR 0048 begins with a service's name. No service is named `day`, so both forms of key never collide.
 */
export const partitionOf = (day: string): string => `${prefix}${day}`;

interface StoredAnchor {
  /** The service and the aggregate's id: `<service>/<aggregate>`. */
  readonly k: string;
  readonly v: number;
  /**
   * The row's hash (32 bytes). When the row has public facts, the commitment to these facts (32 bytes)
   * follows.
   */
  readonly h: Uint8Array;
}

/**
 * Makes the item that stores the hashes of these rows together: partition key `id` (`day/2026-11-24`), sort key
 * `version`. The same rows at the same time make the same item, so a retry does not write a second item.
 */
export function itemOf(rows: readonly AnchoredRow[], at: Date): Item {
  const told = rows.map(({ service, id, version: v, hash, facts = "" }): StoredAnchor => {
    const h = Buffer.concat([hash, facts].map((text) => Buffer.from(text, "base64url")));
    return { k: `${service}/${id}`, v, h };
  });
  return toItem({ id: partitionOf(tehranDay(at)), version: orderOf(rows, at), rows: told });
}

/** 2^26. The milliseconds of a day times 2^26 are still exact integers in a double. */
const span = 0x4000000;

/** A sort key for the item with these rows: it grows with the time, and depends on the rows' hashes. */
function orderOf(rows: readonly AnchoredRow[], at: Date): number {
  const digest = createHash("sha256");
  for (const { hash } of rows) digest.update(hash);
  const moment = at.getTime();
  const sinceMidnight = moment - tehranMoment(tehranDayNumber(moment));
  return sinceMidnight * span + (digest.digest().readUInt32BE() % span);
}

/**
 * The hashes of journal rows that an item holds: many in a newer item, one in an item written before ADR 0048.
 */
export function anchorsIn(item: Item): readonly AnchoredRow[] {
  const { id, version, h, rows } = fromItem(item) as {
    readonly id: string;
    readonly version: number;
    readonly h?: Uint8Array;
    readonly rows?: readonly StoredAnchor[];
  };
  return (h === undefined ? (rows ?? []) : [{ k: id, v: version, h }]).map(anchorOf);
}

const hashLength = 32;

function anchorOf({ k, v, h }: StoredAnchor): AnchoredRow {
  const bytes = Buffer.from(h);
  const row = { ...aggregateOf(k), version: v, hash: bytes.toString("base64url", 0, hashLength) };
  return bytes.length > hashLength ? { ...row, facts: bytes.toString("base64url", hashLength) } : row;
}

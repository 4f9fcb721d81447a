/** How many anchors lie in one item, and an item of the time when each had its own. */

import { createHash } from "node:crypto";
import { tehranDay, tehranDayNumber, tehranMoment } from "../domain/time/tehran-time.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { type AnchoredRow, aggregateOf } from "./anchors.ts";

const prefix = "day/";

/** The partition of the anchors of one day of Tehran. No service is called `day`. */
export const partitionOf = (day: string): string => `${prefix}${day}`;

interface StoredAnchor {
  /** `<service>/<aggregate>`. */
  readonly k: string;
  readonly v: number;
  /** 32 bytes, the row's hash; 64 with the commitment to its public facts. */
  readonly h: Uint8Array;
}

/**
 * Anchors that were kept together: partition key `id` (`day/2026-11-24`), sort key `version`. The same rows at the same moment
 * make the same item, whichever try writes it.
 */
export function itemOf(rows: readonly AnchoredRow[], at: Date): Item {
  const told = rows.map(({ service, id, version: v, hash, facts = "" }): StoredAnchor => {
    const h = Buffer.concat([hash, facts].map((text) => Buffer.from(text, "base64url")));
    return { k: `${service}/${id}`, v, h };
  });
  return toItem({ id: partitionOf(tehranDay(at)), version: orderOf(rows, at), rows: told });
}

/** 2^26: with the milliseconds of a day that fills the whole numbers that a double holds. */
const span = 0x4000000;

/** A whole number that rises with the moment, and differs for other rows at the same millisecond. */
function orderOf(rows: readonly AnchoredRow[], at: Date): number {
  const digest = createHash("sha256");
  for (const { hash } of rows) digest.update(hash);
  const moment = at.getTime();
  const sinceMidnight = moment - tehranMoment(tehranDayNumber(moment));
  return sinceMidnight * span + (digest.digest().readUInt32BE() % span);
}

/** The anchors that an item holds: many, or the one of an item from before ADR 0048. */
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

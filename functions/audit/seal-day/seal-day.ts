/**
 * Makes a Merkle tree of each day's anchors (hashes of journal rows). The root of that tree becomes the next leaf of the
 * published log of days (P7).
 */
import { type AnchoredRow, toldOtherwise } from "../../../shared/audit/anchors.ts";
import {
  hashesIn,
  leafOf,
  leavesKey,
  orderedLeaves,
  rootOfDay,
  subtreesKey,
  subtreesOf,
} from "../../../shared/audit/log/day-tree.ts";
import { headOf, type PublishedHead, type SealedDay, type Signer } from "../../../shared/audit/log/head.ts";
import { headKey, newestHead } from "../../../shared/audit/log/heads.ts";
import type { LogStore } from "../../../shared/audit/log/log-store.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { tehranDayNumber, tehranMoment } from "../../../shared/domain/time/tehran-time.ts";

export interface SealDeps {
  /** Reads the anchors (hashes of journal rows) that were stored on a day, with strong consistency. */
  readonly anchorsOf: (day: string) => AsyncIterable<AnchoredRow>;
  readonly log: LogStore;
  readonly signer: () => Promise<Signer>;
  readonly now: () => Date;
}

/** The milliseconds to wait after midnight: ten times as long as a batch that began before midnight needs to be stored. */
const room = 10 * 60_000;

/** @returns the last past day whose batches are all stored */
export const lastDayToSeal = (now: Date): string => isoDay(tehranDayNumber(now.getTime() - room) - 1);

export interface Sealed {
  readonly day: string;
  /** The rows for which the anchors of this day and of the day before have two different hashes. */
  readonly toldTwice: readonly AnchoredRow[];
}

/**
 * Seals the day after the newest sealed one, or yesterday when no day is sealed yet.
 * @returns undefined when all past days are sealed
 */
export async function sealNextDay(deps: SealDeps): Promise<Sealed | undefined> {
  const last = lastDayToSeal(deps.now());
  const head = await newestHead(deps.log);
  const before = head?.days.at(-1)?.day;
  const day = before === undefined ? last : isoDay(dayNumber(before) + 1);
  return day > last ? undefined : sealDay(deps, day, head);
}

/**
 * Writes the leaves, the subtrees and the signed head of a day's tree, in this order, and never replaces an existing
 * object. After an interruption, the next attempt continues from the existing objects and ends with the same bytes.
 */
async function sealDay(deps: SealDeps, day: string, head: PublishedHead | undefined): Promise<Sealed> {
  const { log } = deps;
  const { leaves: found, toldTwice } = await leavesOf(deps, day, head?.days.at(-1));
  const leaves = await putOrRead(log, leavesKey(day), found);
  const subtrees = await putOrRead(log, subtreesKey(day), subtreesOf(leaves));
  const sealed = {
    day,
    size: hashesIn(leaves).length,
    root: Buffer.from(rootOfDay(subtrees)).toString("base64url"),
  };
  const until = new Date(tehranMoment(dayNumber(day) + 1));
  const next = headOf([...(head?.days ?? []), sealed], until, await deps.signer());
  await log.putNew(headKey(day), Buffer.from(JSON.stringify(next)));
  return { day, toldTwice };
}

async function putOrRead(log: LogStore, key: string, bytes: Buffer): Promise<Buffer> {
  if ((await log.putNew(key, bytes)) === "put") return bytes;
  const there = await log.get(key);
  if (!there) throw new Error(`The log reports ${key} both present and absent`);
  return there;
}

/**
 * Returns the leaves of a day's tree: the hashes of journal rows that were stored on the day, and those of the day
 * before that were stored after the day before was sealed.
 */
async function leavesOf({ anchorsOf, log }: SealDeps, day: string, before: SealedDay | undefined) {
  const rows: AnchoredRow[] = [];
  const leaves: Uint8Array[] = [];
  if (before) {
    const sealed = new Set(hashesIn((await log.get(leavesKey(before.day))) ?? Buffer.alloc(0)).map(textOf));
    for await (const row of anchorsOf(before.day)) {
      rows.push(row);
      const leaf = leafOf(row);
      if (!sealed.has(textOf(leaf))) leaves.push(leaf);
    }
  }
  const old = new Set(rows);
  for await (const row of anchorsOf(day)) {
    rows.push(row);
    leaves.push(leafOf(row));
  }
  return { leaves: orderedLeaves(leaves), toldTwice: toldOtherwise(rows).filter((row) => !old.has(row)) };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

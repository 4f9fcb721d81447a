/**
 * A proof that an entry of a request's public timeline is in the public log of days (P7). The proof has the
 * entry, the hash of the entry's journal row and the path to the root of its day. It has nothing about staff,
 * applicants or other requests.
 */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { dayNumber, isoDay } from "../../domain/time/days.ts";
import { tehranDay } from "../../domain/time/tehran-time.ts";
import type { StoredRow } from "../../journal/journal.ts";
import { commitmentTo, openingOf } from "../commitment.ts";
import { rootByInclusion } from "../merkle/tree.ts";
import { findLeaf, leafOf } from "./day-tree.ts";
import { isContinuedBy, isSigned, isWhole, type PublishedHead, type TreeHead } from "./head.ts";
import type { LogReader } from "./log-store.ts";

const hash = () => z.string().check(z.regex(/^[\w-]{43}$/));
const signature = () => z.string().check(z.regex(/^[\w-]{86}$/));
const day = () => z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const moment = () => z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const whole = () => z.int().check(z.gte(0), z.lte(2 ** 31 - 1));

const event = () => z.strictObject({ what: z.string().check(z.maxLength(40)), at: moment() });

const entrySchema = () =>
  z.strictObject({
    facts: z.strictObject({
      code: z.string().check(z.regex(/^\d{12}$/)),
      events: z.array(event()).check(z.minLength(1), z.maxLength(20)),
    }),
    salt: hash(),
    rowHash: hash(),
    day: day(),
    index: whole(),
    path: z.array(hash()).check(z.maxLength(32)),
  });

/** One entry of the public timeline with the proof for its journal row. */
export type ProofEntry = z.output<ReturnType<typeof entrySchema>>;

/** The schema of the proof file, version 1. */
export const proofSchema = once(() =>
  z.strictObject({
    peygir: z.literal("proof/1"),
    entries: z.array(entrySchema()).check(z.minLength(1), z.maxLength(2_000)),
  }),
);
export type Proof = z.output<ReturnType<typeof proofSchema>>;

export const headSchema = once(() =>
  z.strictObject({
    size: whole(),
    root: hash(),
    until: moment(),
    key: hash(),
    signature: signature(),
    days: z.array(z.strictObject({ day: day(), size: whole(), root: hash() })).check(z.maxLength(40_000)),
  }),
);

/**
 * The hash of a journal row (its anchor) may be stored this many days after the row was written. The row's event
 * brings the hash within seconds, but an outage may delay events by days.
 */
const mostDaysLate = 7;
/** Milliseconds by which the clocks may differ between the machine that wrote a row and the one that stored its hash. */
const mostClocksDiffer = 60_000;

/**
 * Makes the proof of a request: the entries of its public timeline that lie in sealed days.
 * @param rows the rows of the request's journal
 */
export async function proofOf(
  log: LogReader,
  head: PublishedHead,
  rows: readonly StoredRow[],
): Promise<readonly ProofEntry[]> {
  const found = await Promise.all(rows.map((row) => entryOf(log, head, row)));
  return found.filter((entry) => entry !== undefined);
}

async function entryOf(log: LogReader, head: PublishedHead, row: StoredRow): Promise<ProofEntry | undefined> {
  const opening = openingOf(row);
  if (!opening) return undefined;
  const leaf = leafOf({ hash: row.hash, facts: commitmentTo(opening) });
  const [first, last] = [
    dayNumber(tehranDay(new Date(Date.parse(row.at) - mostClocksDiffer))),
    dayNumber(head.days.at(-1)?.day ?? "1970-01-01"),
  ];
  for (let number = first; number <= Math.min(last, first + mostDaysLate); number += 1) {
    const place = await findLeaf(log, isoDay(number), leaf);
    if (place)
      return {
        ...{ facts: { code: opening.facts.code, events: [...opening.facts.events] }, salt: opening.salt },
        ...{ rowHash: row.hash, day: isoDay(number), index: place.index },
        path: place.path.map((each) => Buffer.from(each).toString("base64url")),
      };
  }
  return undefined;
}

/** The reasons why a proof fails. */
const proofFaults = [
  /** The published root does not follow from the days that are published with it. */
  "root-broken",
  /** The published root is not signed by the key that is published with it. */
  "root-unsigned",
  /** The published log lacks the day of the timeline entry. */
  "day-missing",
  /**
   * The timeline entry is not in the tree of its day: the entry or its journal row was altered, or belongs to
   * another request.
   */
  "not-in-day",
] as const;
export type ProofFault = (typeof proofFaults)[number];

/**
 * The result of checking a proof: either why the published root is refused; or each timeline entry, with the
 * reason why it is not proved, if any.
 */
export type Verdict =
  | { readonly fault: "root-broken" | "root-unsigned" }
  | { readonly entries: readonly { readonly entry: ProofEntry; readonly fault?: ProofFault }[] };

/** Checks a proof against a published head; needs no other data. */
export function verifyProof(proof: Proof, head: PublishedHead): Verdict {
  if (!isWhole(head)) return { fault: "root-broken" };
  if (!isSigned(head)) return { fault: "root-unsigned" };
  return {
    entries: proof.entries.map((entry) => {
      const fault = faultOf(entry, head);
      return { entry, ...(fault !== undefined && { fault }) };
    }),
  };
}

function faultOf(entry: ProofEntry, head: PublishedHead): ProofFault | undefined {
  const sealed = head.days.find((each) => each.day === entry.day);
  if (!sealed) return "day-missing";
  const leaf = leafOf({ hash: entry.rowHash, facts: commitmentTo(entry) });
  const path = entry.path.map((each) => Buffer.from(each, "base64url"));
  const root = rootByInclusion(leaf, { index: entry.index, size: sealed.size, path });
  return root !== undefined && Buffer.from(root).toString("base64url") === sealed.root
    ? undefined
    : "not-in-day";
}

/** Whether every entry is proved. */
export const isProved = (verdict: Verdict): boolean =>
  "entries" in verdict && verdict.entries.every(({ fault }) => fault === undefined);

/**
 * Whether a later head contains all days of an earlier head unaltered. False when the later head contradicts
 * itself.
 */
export const isConsistent = (older: TreeHead, newer: PublishedHead): boolean =>
  isWhole(newer) && isContinuedBy(older, newer);

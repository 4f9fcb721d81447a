/** When the calendar of the organisation changes, the dates of all open clocks follow within minutes (D3). */

import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import type { DueRow } from "../../../../shared/due/due-list.ts";
import { dueLists } from "../../../../shared/due/due-list.ts";
import { describeError } from "../../../../shared/handler/log.ts";
import type { Minute } from "../../../../shared/handler/queue/every-minute.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Decision, Standing } from "../../../../shared/journal/journal.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import {
  isThrough,
  type Place,
  type RecountFact,
  type RecountsState,
  recountsId,
} from "../../journals/journal-recounts.ts";
import { calendarIn, entriesBetween, isSameCalendar } from "../calendar-changes.ts";
import { type RecountDeps, recountCase } from "./recount-case.ts";

export type RecountAllDeps = RecountDeps & Pick<ReferralDeps, "views">;

/** So many cases of each list are one batch: what is done again, at most, when somebody dies in between. */
const pageSize = 50;

/**
 * Walks all cases with an open clock, once for each calendar, in batches of which each is a row; goes on where the last one
 * ended, in the next minute when this one is over; one batch is taken up in any. Under a calendar that is known nothing is walked and nothing written. Two at
 * once look at some cases twice and move none twice.
 *
 * @returns how many cases it looked at, and in how many a date moved.
 * @throws Outage when there was one: the batch is looked at again.
 */
export async function recount(
  deps: RecountAllDeps,
  minute: Minute,
): Promise<{ readonly looked: number; readonly moved: number }> {
  const all = { looked: 0, moved: 0 };
  let known = await begun(deps);
  while (!isThrough(known.state)) {
    const { places, looked, moved } = await batchOf(deps, known.state, minute);
    all.looked += looked;
    all.moved += moved;
    known = await kept(deps, known, { type: "recounted", places, looked, moved });
    if (!minute.hasTime()) break;
  }
  return all;
}

/** Begins when the calendar in force is another one than was counted by last. */
async function begun(deps: RecountAllDeps): Promise<Standing<RecountsState>> {
  const known = await deps.recounts.standing(recountsId);
  const { number, snapshot } = await deps.directory.current();
  const calendar = calendarIn(snapshot);
  const before = known.state.calendar;
  if (before && isSameCalendar(before, calendar)) return known;
  const entries = before ? entriesBetween(before, calendar) : [];
  return kept(deps, known, { type: "recount-begun", number, calendar, entries });
}

/** Whoever was first goes on from where they say. */
async function kept(
  deps: RecountAllDeps,
  known: Standing<RecountsState>,
  fact: RecountFact,
): Promise<Standing<RecountsState>> {
  const command = {
    name: "recount",
    actor: "clock",
    key: `recount/${known.version}`,
    fingerprint: fingerprintOf({ after: known.version }),
    at: deps.now(),
    directory: fact.type === "recount-begun" ? fact.number : (known.state.number ?? 0),
    correlation: recountsId,
  };
  const decide = ({ version }: { readonly version: number }): Decision<RecountFact> => ({
    facts: version === known.version ? [fact] : [],
  });
  const outcome = await deps.recounts.decide(recountsId, command, decide, known);
  if (!outcome.accepted)
    throw new Error(`keeping how far dates are counted was refused: ${outcome.refusal.code}`);
  return deps.recounts.standing(recountsId);
}

interface Batch {
  readonly places: readonly Place[];
  readonly looked: number;
  readonly moved: number;
}

/** A page of each list, the eight beside each other. */
async function batchOf(deps: RecountAllDeps, { places }: RecountsState, minute: Minute): Promise<Batch> {
  const pages = await Promise.allSettled(
    dueLists.map((list, at) => pageOf(deps, list, places[at] ?? {}, minute)),
  );
  const failed = pages.find((page) => page.status === "rejected");
  if (failed) throw failed.reason;
  const done = pages.flatMap((page) => (page.status === "fulfilled" ? [page.value] : []));
  const sum = (of: "looked" | "moved") => done.reduce((total, page) => total + page[of], 0);
  return { places: done.map(({ place }) => place), looked: sum("looked"), moved: sum("moved") };
}

async function pageOf(deps: RecountAllDeps, list: string, place: Place, minute: Minute) {
  if ("done" in place) return { place, looked: 0, moved: 0 };
  const page = await deps.views.list(list, { limit: pageSize, ...place });
  let moved = 0;
  for (const { data } of page.items) if (await movedIn(deps, data as DueRow, minute)) moved += 1;
  const next: Place = page.next === undefined ? { done: true } : { after: page.next };
  return { place: next, looked: page.items.length, moved };
}

/** One case that cannot be decided rings and keeps no other. */
async function movedIn(deps: RecountAllDeps, { aggregate }: DueRow, { log }: Minute): Promise<boolean> {
  try {
    return await recountCase(deps, await deps.cases.standing(aggregate));
  } catch (error) {
    if (error instanceof Outage) throw error;
    log.line("error", {
      ...{ alarm: "unexpected", aggregate, correlation: requestOf(aggregate) },
      ...describeError(error),
    });
    return false;
  }
}

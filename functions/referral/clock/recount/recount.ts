/** When the organisation's calendar changes, moves the due dates of all open cases within minutes (D3). */

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

/** The number of cases read from each list for a batch. After a crash at most one batch is repeated. */
const pageSize = 50;

/**
 * Checks all cases with a running clock, once per calendar, in batches; each batch is one row of a journal. The run of
 * each minute checks at least one batch, the next after the last stored batch. Concurrent runs may check a case twice,
 * but move no date twice.
 *
 * @returns how many cases were checked, and in how many of them a date moved.
 * @throws Outage to have the batch repeated.
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

/** Starts a recount when the newest calendar differs from that of the last recount. Returns the recount's state. */
async function begun(deps: RecountAllDeps): Promise<Standing<RecountsState>> {
  const known = await deps.recounts.standing(recountsId);
  const { number, snapshot } = await deps.directory.current();
  const calendar = calendarIn(snapshot);
  const before = known.state.calendar;
  if (before && isSameCalendar(before, calendar)) return known;
  const entries = before ? entriesBetween(before, calendar) : [];
  return kept(deps, known, { type: "recount-begun", number, calendar, entries });
}

/** Appends the fact, unless a concurrent run was first. Returns the state to continue from. */
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

/** Checks one page of cases from each of the eight due lists, in parallel. */
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

/**
 * Moves the dates of one case; returns whether one moved. A case that fails raises an alarm and does not stop the
 * others.
 */
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

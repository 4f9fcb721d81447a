/** Reads all cases and their parts from the journal, with each of their steps. */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import { caseAggregate } from "../../../functions/referral/case/journal.ts";
import { isPart, requestOf } from "../../../shared/domain/cases/case-id.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostRequest, registers, toldAndLost } from "../actors/lost.ts";
import { release } from "../core/frames.ts";
import type { World } from "../world.ts";

export interface Step {
  readonly row: StoredRow;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly facts: readonly CaseFact[];
}

export const casesOf = ({ world }: Cast) =>
  openJournal(caseAggregate, world.referral.table.store, { release });

const rowsOfCases = ({ referral }: World): readonly StoredRow[] =>
  referral.table.rows.filter(({ id }) => caseAggregate.owns?.(id));

/** Returns every row of every case, with the state before and after the row, grouped by case. */
export function stepsOf({ world }: Pick<Cast, "world">): readonly Step[] {
  return [...Map.groupBy(rowsOfCases(world), ({ id }) => id).values()].flatMap((rows) => {
    let state = caseAggregate.initial;
    return rows.map((row) => {
      const before = state;
      const facts = row.facts as readonly CaseFact[];
      for (const fact of facts) state = caseAggregate.fold(state, fact, row);
      return { row, before, after: state, facts };
    });
  });
}

export const told = ({ row }: Step) => `${row.id} v${row.version} ${row.command} by ${row.actor}`;

/** Returns the ids of the request's parts, in their order. */
export const partsOf = ({ world }: Cast, code: string): readonly string[] =>
  [...new Set(rowsOfCases(world).map(({ id }) => id))]
    .filter((id) => isPart(id) && requestOf(id) === code)
    .sort();

/** Returns whether the request's registration was lost in a restore and no client sent the registration again. */
export const isGone = ({ world }: Cast, code: string): boolean =>
  lostRequest(world, code) && !world.intake.table.rows.some((row) => row.id === code && registers(row));

/**
 * Returns whether a restore lost rows of the case or of a part whose events were published, and the journal has other rows or
 * none in their place. The public timeline may then show both. Only the lost rows could show which is right; the audit names
 * each such case.
 */
export const isToldTwice = ({ world }: Cast, code: string): boolean =>
  toldAndLost(world, "referral")
    .filter(({ id }) => caseAggregate.owns?.(id) && requestOf(id) === code)
    .some((lost) => lost.facts.some(({ type }) => type !== "seen") && !isMadeAgain(world, lost));

/**
 * Returns whether the same command wrote the lost row again with the same events. If the directory changed meanwhile, a case
 * is opened again with other dates.
 */
const isMadeAgain = ({ referral }: World, lost: StoredRow): boolean =>
  referral.table.rows.some(
    (row) =>
      row.id === lost.id &&
      row.version === lost.version &&
      row.key === lost.key &&
      toldBy(row) === toldBy(lost),
  );

const toldBy = ({ events }: StoredRow): string =>
  canonicalJson(events.map(({ type, data }) => [type, { ...(data as object), at: "" }]));

/**
 * Returns whether the request and its case must agree: the request's registration is not lost, and no event of the case was
 * published with two contents.
 */
export const isFollowed = (cast: Cast, code: string): boolean =>
  !isGone(cast, code) && !isToldTwice(cast, code);

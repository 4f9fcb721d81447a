/**
 * Builds the rows of a case for all lists from its state (R17). The lists are those of its unit, its assignee and each
 * former unit; answered and ended cases have separate lists. The row in the list of its unit is also in the list of all
 * cases (ADR 0053). Further rows are made for warnings (D7), commitments and explanations (R11, R2), promised calls
 * (R19), results for partners, due times, and open cases with accused people (R2).
 */

import { defined } from "../../../shared/defined.ts";
import { isPart, partNumber } from "../../../shared/domain/cases/case-id.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { dueView } from "../../../shared/due/due-list.ts";
import type { BuildViews, View } from "../../../shared/journal/views.ts";
import type { Contested } from "../access/conflict.ts";
import type { CaseState } from "../case/case-state.ts";
import { escalatedTo, isRunning } from "../case/clocks.ts";
import { formerUnits, holder, isDone } from "../case/core.ts";
import { tickingOf } from "../rules/clock-times.ts";
import { nextDue } from "../rules/due.ts";
import { isFreshlyAnswered } from "../rules/outside.ts";
import { allListOf } from "./all-list.ts";
import { callViews } from "./call-rows.ts";
import { inboxOrderOf } from "./inbox-order.ts";
import type { InboxRow, ListedRow } from "./inbox-row.ts";
import { narrowedViews } from "./narrowed-rows.ts";
import { owedViews } from "./obligation-rows.ts";
import { publishedViews } from "./published-rows.ts";
import { reminderViews } from "./reminder-rows.ts";
import { resultViews } from "./result-rows.ts";
import { waitingFileViews } from "./waiting-files.ts";
import { takenViews } from "./withdrawn-case-projection.ts";

/**
 * A row of an open case whose holders a new directory may bring into a conflict of interest: its holders, and the
 * people and units it concerns (R2, R13).
 */
export interface ContestedRow {
  readonly case: string;
  readonly unit: string;
  readonly expert?: string;
  /** The author of the draft that awaits approval. */
  readonly draftBy?: string;
  readonly concerning: Contested;
  /**
   * The version numbers of the published directories that ended a conflict of interest with the case; absent when none
   * did.
   */
  readonly narrowed?: readonly number[];
}

/** The list of the open cases of a unit. */
export const unitList = (unit: string): string => `unit#${unit}`;
export const expertList = (username: string): string => `expert#${username}`;
/** The list of answered and ended cases that matches a list of open cases. */
export const answeredOf = (list: string): string => `answered#${list}`;
/** The list of the cases that a unit held earlier. */
export const formerList = (unit: string): string => `former#${unit}`;
export const authorList = (username: string): string => `author#${username}`;
/** The list of the cases that were escalated to the head of a unit (D8). */
export const escalatedList = (unit: string): string => `escalated#${unit}`;
/** The list of every open case with accused people or in its second stage. */
export const contestedList = "contested";

function rowOf(id: string, state: CaseState): ListedRow | undefined {
  const hop = state.hops.at(-1);
  const { stage } = state;
  if (!state.request || !hop || stage === "unknown") return undefined;
  const { kind, subject, province, channel, registeredAt } = state.request;
  return {
    case: id,
    ...(isPart(id) && { part: partNumber(id) }),
    ...(state.round === 2 && { secondStage: true }),
    ...(isFreshlyAnswered(state) && { outsideAnswered: true }),
    version: state.personVersion,
    kind,
    subject,
    ...defined({ province }),
    channel,
    stage,
    unit: hop.unit,
    ...defined({ expert: state.expert }),
    registeredAt,
    receivedAt: hop.receivedAt,
    ...defined({ answeredAt: state.answered?.at }),
    seen: hop.seen !== undefined,
    ...(state.undecidedName && { nameUndecided: true }),
    ...nextOf(state),
    ...(escalatedTo(state.clocks).length > 0 && { escalated: true }),
    ...(concernsSomebody(state) && { concerning: concerningOf(state) }),
  };
}

function nextOf({ clocks }: CaseState): Pick<InboxRow, "next"> {
  const [next] = clocks.filter(isRunning).toSorted((a, b) => a.due.localeCompare(b.due));
  return next ? { next: tickingOf(next) } : {};
}

const isEmpty = ({ units, people }: Parties): boolean => units.length === 0 && people.length === 0;

const concernsSomebody = ({ parties, round }: CaseState): boolean => round === 2 || !isEmpty(parties);

/**
 * The units and people with whom the case is in conflict of interest, as rows store them; undefined when there are
 * none.
 */
export const concerningIn = (state: CaseState): Contested | undefined =>
  concernsSomebody(state) ? concerningOf(state) : undefined;

const concerningOf = ({ parties, firstStage, round }: CaseState): Contested => ({
  parties,
  round,
  ...(round === 2 && firstStage && { firstStage }),
});

const contestedOf = (id: string, state: CaseState): ContestedRow => ({
  case: id,
  unit: holder(state),
  ...defined({ expert: state.expert, draftBy: state.draft?.by }),
  concerning: concerningOf(state),
  ...(state.narrowings && { narrowed: state.narrowings.map(({ number }) => number) }),
});

/**
 * The rows of a case, each with the name of the list in which it stands. `undefined` as the list removes the row from
 * the list in which its earlier version stood.
 */
function placesOf(state: CaseState): Readonly<Record<string, string | undefined>> {
  const { expert, draft, hops } = state;
  const unit = holder(state);
  const openOrDone = (list: string) => (isDone(state) ? answeredOf(list) : list);
  const former = formerUnits(state).map((each) => [
    `former#${each}`,
    each === unit ? undefined : formerList(each),
  ]);
  return {
    unit: openOrDone(unitList(unit)),
    // A case has no row for an assignee before its first assignment, and none for an author before a deputy drafts.
    ...(hops.some(({ accepted, assigned }) => accepted ?? assigned) && {
      expert: expert === undefined ? undefined : openOrDone(expertList(expert)),
    }),
    ...(state.otherAuthor && { author: draft && draft.by !== expert ? authorList(draft.by) : undefined }),
    ...Object.fromEntries([...former, ...escalatedPlaces(state)]),
  };
}

/** A row for each unit to which a clock was ever escalated. The row is in the unit's list while such a clock runs. */
function escalatedPlaces({ clocks }: CaseState): readonly (readonly [string, string | undefined])[] {
  const now = escalatedTo(clocks);
  const ever = new Set(clocks.flatMap(({ escalated }) => escalated.map(({ unit }) => unit)));
  return [...ever].map((unit) => [`escalated#${unit}`, now.includes(unit) ? escalatedList(unit) : undefined]);
}

/**
 * The row for the due list (D9), written once the case has a clock. It has no time when nothing is due, which removes
 * an earlier time.
 */
function dueViews(id: string, version: number, state: CaseState): readonly View[] {
  const next = nextDue(state);
  return state.clocks.length === 0 ? [] : [dueView(id, version, next === undefined ? [] : [next])];
}

/** The row for the list of contested cases. Only a case that was ever contested has it. */
function contestedViews(id: string, version: number, state: CaseState, order: string): readonly View[] {
  if (!state.contested) return [];
  const listed = !isDone(state) && concernsSomebody(state);
  const place = listed ? { list: contestedList, order } : {};
  return [{ id: `case#${id}#contested`, version, ...place, data: contestedOf(id, state) }];
}

/**
 * The list of the letters of a Solar Hijri year, the highest number first. The search for the next number starts with
 * this list (C19).
 */
export const letterList = (year: number): string => `letters#${year}`;

const letterViews = (id: string, version: number, { letters = [] }: CaseState): readonly View[] =>
  letters.map(({ year, serial }, at) => ({
    id: `case#${id}#letter-${at + 1}`,
    version,
    list: letterList(year),
    order: String(9_999_999_999 - serial).padStart(10, "0"),
    data: { year, serial },
  }));

export const buildCaseViews: BuildViews<CaseState> = (id, version, state) => {
  const data = rowOf(id, state);
  if (!data) return [];
  const order = inboxOrderOf(data);
  const inbox = Object.entries(placesOf(state)).map(
    ([name, list]): View<ListedRow> => ({
      id: `case#${id}#${name}`,
      version,
      ...(list !== undefined && { list, order }),
      ...(name === "unit" && { second: allListOf(id) }),
      data,
    }),
  );
  return [
    ...inbox,
    ...letterViews(id, version, state),
    ...reminderViews(id, version, state, data),
    ...contestedViews(id, version, state, order),
    ...narrowedViews(id, version, state, data.concerning),
    ...owedViews(id, version, state, data.concerning),
    ...publishedViews(id, version, state),
    ...callViews(id, version, state, data.concerning),
    ...resultViews(id, version, state, data.concerning),
    ...dueViews(id, version, state),
    ...takenViews(id, version, state),
    ...waitingFileViews(id, version, state),
  ];
};

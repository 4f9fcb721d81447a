/** One clerk's work at the desk on one day, and the limits above which the head of the desk is notified. */

import { type DeskLimit, type DeskWork, deskLimits } from "../../../shared/contracts/fields/desk-work.ts";
import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { DeskAct, DeskDayFact, DeskDayState } from "../journals/desk-day-facts.ts";

/** The usual number of acts for each limit; only a greater number is reported. */
export type Ordinary = Readonly<Record<DeskLimit, number>>;

/** The limits that apply unless the organisation sets its own in `time-limits`. */
const defaults: Ordinary = { unused: 40, acts: 20, hour: 20 };

export const ordinaryOf = (limits: TimeLimits | undefined): Ordinary => ({
  unused: limits?.deskUnused ?? defaults.unused,
  acts: limits?.deskActs ?? defaults.acts,
  hour: limits?.deskHour ?? defaults.hour,
});

/** The number of acts of a day that are stored at most, so that they and their keys fit in one journal row. */
const mostActs = 1_000;

/**
 * The clerk's unit, and whether only inspection can oversee the clerk, since the clerk heads the unit, is the head's
 * deputy, or no longer works at the desk.
 */
export interface ClerkStands {
  readonly unit?: string | undefined;
  readonly toInspection: boolean;
}

/**
 * Records a clerk's act, and each limit that it exceeds, once a day. Refuses no act; acts beyond `mostActs` are not
 * stored.
 */
export function decideNoteDeskAct(
  state: DeskDayState,
  act: DeskAct,
  { unit, toInspection }: ClerkStands,
  ordinary: Ordinary,
): Decision<DeskDayFact> {
  if (isFull(state)) return { facts: [] };
  const where = unit !== undefined && { unit };
  const acts = inOrder([...state.acts, act]);
  const passed = deskLimits.filter(
    (limit) => numberOf(limit, acts) > ordinary[limit] && !state.passed.some((one) => one.limit === limit),
  );
  return {
    facts: [
      { type: "desk-act-noted", ...act, ...where },
      ...passed.map((limit) => ({
        ...{ type: "desk-limit-passed" as const, limit, ordinary: ordinary[limit], ...where },
        ...(toInspection && { toInspection: true as const }),
      })),
    ],
  };
}

export const isFull = ({ acts }: DeskDayState): boolean => acts.length >= mostActs;

/** The acts in order of time; the order is the same in any order of arrival. */
export const inOrder = (acts: readonly DeskAct[]): readonly DeskAct[] =>
  acts.toSorted((one, other) => byText(textOf(one), textOf(other)));

const textOf = ({ at, what, request = "" }: DeskAct): string => `${at} ${what} ${request}`;
const byText = (one: string, other: string): number => Number(one > other) - Number(one < other);

export const countOf = (acts: readonly DeskAct[], work: DeskWork): number =>
  acts.filter(({ what }) => what === work).length;

const numberOf = (limit: DeskLimit, acts: readonly DeskAct[]): number => {
  if (limit === "unused") return unusedIn(acts);
  if (limit === "hour") return mostInAnHour(acts);
  return acts.filter(({ what }) => inApplicantsName[what]).length;
};

/**
 * Whether an applicant could take this step on their page. If so, a clerk who takes the step acts in the applicant's
 * name; otherwise the step is the clerk's own work.
 */
const inApplicantsName: Readonly<Record<DeskWork, boolean>> = {
  identification: false,
  look: false,
  registration: false,
  addition: true,
  reply: true,
  withdrawal: true,
  objection: true,
  consent: true,
  "news-wish": true,
  rating: true,
  receipt: true,
  authority: false,
  contact: false,
  meeting: true,
  "meeting-time": true,
  "meeting-time-off": true,
};

/**
 * Counts the identifications that led to no act: until the next identification, the clerk did nothing, or only looked
 * at requests.
 */
function unusedIn(acts: readonly DeskAct[]): number {
  const telling = acts.filter(({ what }) => what !== "look");
  return telling.filter(
    ({ what }, at) => what === "identification" && telling[at + 1]?.what === "identification",
  ).length;
}

const hour = 3_600_000;

function mostInAnHour(acts: readonly DeskAct[]): number {
  const moments = acts.filter(({ what }) => what === "identification").map(({ at }) => Date.parse(at));
  let [most, first] = [0, 0];
  for (const [at, end] of moments.entries()) {
    while ((moments[first] ?? end) <= end - hour) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

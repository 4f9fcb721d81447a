/**
 * Which clocks run at which stage of a case, in one table (D1, D4): `docs/use/deadlines.md` tells it in words, and
 * `clocks.ts` keeps the journal to it. Pure, as all rules are.
 */

import { defined } from "../../../shared/defined.ts";
import { countedFrom } from "../../../shared/domain/time/counted-from.ts";
import { isUntold, openQuestion } from "../case/asking.ts";
import type { CaseState } from "../case/case-state.ts";
import type { ClockKey, ClockName } from "../case/clocks.ts";
import { type Commitment, standingOf } from "../case/commitments.ts";
import { type AboutRequest, holder } from "../case/core.ts";
import { isAwaited } from "../case/inspection.ts";
import { openParts } from "../case/splitting.ts";

/** A clock that is to run now. */
export interface Runs extends ClockKey {
  /** What it counts from: ISO 8601 in UTC. Looked at when it begins. */
  readonly from: string;
  /** R8: it stands still as long as the case waits for the applicant. */
  readonly paused?: true;
  /** The last day of a commitment or an explanation, or by which a letter asks for its answer: ISO, Tehran. */
  readonly day?: string;
  /** S3: the hour of that day. */
  readonly time?: string;
}

/** What of the directory decides which clock it is: the unit where people sort what rules cannot (R1). */
export interface Sorting {
  readonly triageUnit: string;
}

type Running = (state: CaseState, sorting: Sorting) => readonly Runs[];

/** The stay, from 1. */
const waiting = (state: CaseState): readonly Runs[] => {
  const hop = state.hops.at(-1);
  const of = state.hops.length;
  return state.stage === "waiting" && hop ? [{ clock: "accept", of, from: hop.receivedAt }] : [];
};

/** R1: people there say where a case belongs; everywhere else they accept it or return it (R4). */
const isSorted = (state: CaseState, { triageUnit }: Sorting): boolean =>
  state.round === 1 && holder(state) === triageUnit;

const atWork = ({ stage }: CaseState): boolean =>
  stage === "waiting" || stage === "in-hand" || stage === "asked" || stage === "for-approval";

/** C18: whom no message reaches has the time since somebody told them; until then it is the unit's. */
function paused(state: CaseState): Pick<Runs, "paused"> {
  const question = openQuestion(state);
  return state.stage === "asked" && !(question && isUntold(state, question)) ? { paused: true } : {};
}

/** The draft that waits, as the nth that did. Of a case with open parts nobody can approve yet (R6). */
function forApproval(state: CaseState): readonly Runs[] {
  if (state.stage !== "for-approval" || openParts(state).length > 0) return [];
  const before = state.clocks.filter(({ clock, stopped }) => clock === "approve" && stopped);
  const parts = state.parts.flatMap(({ answeredAt }) => answeredAt ?? []);
  const from = [state.draft?.at ?? "", ...parts].sort().at(-1) ?? "";
  return [{ clock: "approve", of: before.length + 1, from }];
}

/** C7: paper counts from the day it was handed in. */
const since = (request: AboutRequest): string =>
  countedFrom(request, new Date(request.registeredAt)).toISOString();

/** C19: its sender waits for the answer by a day, whatever the applicant is asked meanwhile: it is neither paused nor extended. */
const askedBy = ({ answerBy }: AboutRequest): Pick<Runs, "day"> =>
  answerBy === undefined ? {} : { day: answerBy };

const owed = (commitment: Commitment, of: number): Runs => ({
  clock: "commitment",
  of,
  from: madeAt(commitment),
  day: commitment.due,
  ...defined({ time: commitment.time }),
});

/** S3: a clock watches an explanation that is due at an hour; one that is due on a day stands in lists alone. */
const explains = (state: CaseState): readonly Runs[] =>
  state.explanations.flatMap((each, place): readonly Runs[] =>
    each.time !== undefined && isAwaited(state, each)
      ? [{ clock: "explanation", of: place + 1, from: each.at, day: each.due, time: each.time }]
      : [],
  );

/** When it was promised, or ordered by inspection (R2) or at a meeting (M12). */
function madeAt(commitment: Commitment): string {
  if ("order" in commitment) return commitment.order.at;
  if ("minutes" in commitment) return commitment.minutes.at;
  return commitment.since ?? `${commitment.due}T00:00:00.000Z`;
}

/** A request has one legal limit, whatever parts it has; it ends with the first answer. */
const runningClocks: Readonly<Record<ClockName, Running>> = {
  triage: (state, sorting) =>
    isSorted(state, sorting) ? waiting(state).map((stay) => ({ ...stay, clock: "triage" })) : [],
  accept: (state, sorting) => (isSorted(state, sorting) ? [] : waiting(state)),
  answer: (state) =>
    state.round === 1 && atWork(state) && state.request
      ? [{ clock: "answer", from: since(state.request), ...paused(state) }]
      : [],
  approve: forApproval,
  "second-stage": (state) =>
    state.round === 2 && atWork(state) && state.objection
      ? [{ clock: "second-stage", from: state.objection.at, ...paused(state) }]
      : [],
  commitment: ({ commitments }) =>
    commitments.flatMap((each, place) => (standingOf(each) === "kept" ? [] : [owed(each, place + 1)])),
  explanation: explains,
  letter: (state) =>
    state.round === 1 && atWork(state) && state.request?.channel === "letter" && !state.pointsGiven
      ? [{ clock: "letter", from: since(state.request), ...askedBy(state.request) }]
      : [],
  legal: (state) =>
    state.round === 1 && atWork(state) && state.request && !state.pointsGiven
      ? [{ clock: "legal", from: since(state.request) }]
      : [],
};

/** All that are to run now. */
export const clocksToRun = (state: CaseState, sorting: Sorting): readonly Runs[] =>
  Object.values(runningClocks).flatMap((running) => running(state, sorting));

/**
 * The table of the clocks that run at each stage of a case (D1, D4); `docs/use/deadlines.md` describes it. `clocks.ts`
 * derives facts from it. Pure.
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

/** A clock that should be running now. */
export interface Runs extends ClockKey {
  /** When the clock starts, ISO 8601 in UTC. Used only when the clock is not running yet. */
  readonly from: string;
  /** Set when the clock should be paused, because the case waits for the applicant (R8). */
  readonly paused?: true;
  /** The last day, where one is given: of a commitment, an explanation, or the answer to a letter. ISO, Tehran. */
  readonly day?: string;
  /** The last day that an imported case keeps (P8): ISO, Tehran. Unlike `day`, the clock may be paused and extended. */
  readonly kept?: string;
  /** The time in Tehran at which that day's clock ends; set in an emergency (S3). */
  readonly time?: string;
}

/** The directory's triage unit, where people find the unit for requests that no routing rule covers (R1). */
export interface Sorting {
  readonly triageUnit: string;
}

type Running = (state: CaseState, sorting: Sorting) => readonly Runs[];

/** The clock of a unit that has not accepted the case. Its `of` is the number of the stay, from 1. */
const waiting = (state: CaseState): readonly Runs[] => {
  const hop = state.hops.at(-1);
  const of = state.hops.length;
  return state.stage === "waiting" && hop ? [{ clock: "accept", of, from: hop.receivedAt }] : [];
};

/**
 * Whether the case is at triage, which finds the right unit, or waits for a decision about a name, which is part of
 * finding the unit. All other units accept or return the case (R1, R2, R4).
 */
const isSorted = (state: CaseState, { triageUnit }: Sorting): boolean =>
  state.round === 1 && (state.undecidedName !== undefined || holder(state) === triageUnit);

/**
 * The clock of triage. While a name is undecided, and at triage directly after the decision, it is the clock with which
 * the case began: the time that the decision took is part of triage (R2).
 */
function sorting(state: CaseState): readonly Runs[] {
  const [first] = state.hops;
  const goesOn = state.undecidedName !== undefined || state.hops.at(-1)?.kind === "matched";
  return waiting(state).map((stay) => ({
    ...stay,
    clock: "triage",
    ...(goesOn && first && { of: 1, from: first.receivedAt }),
  }));
}

const atWork = ({ stage }: CaseState): boolean =>
  stage === "waiting" || stage === "in-hand" || stage === "asked" || stage === "for-approval";

/**
 * Whether the answer's clock is paused. When messages do not reach the applicant, it pauses only once staff have told
 * the question (C18).
 */
function paused(state: CaseState): Pick<Runs, "paused"> {
  const question = openQuestion(state);
  return state.stage === "asked" && !(question && isUntold(state, question)) ? { paused: true } : {};
}

/**
 * The clock of the approval. Its `of` is the number of the draft. The clock does not run while parts of a divided case
 * are still open, because the draft cannot be approved yet (R6).
 */
function forApproval(state: CaseState): readonly Runs[] {
  if (state.stage !== "for-approval" || openParts(state).length > 0) return [];
  const before = state.clocks.filter(({ clock, stopped }) => clock === "approve" && stopped);
  const parts = state.parts.flatMap(({ answeredAt }) => answeredAt ?? []);
  const from = [state.draft?.at ?? "", ...parts].sort().at(-1) ?? "";
  return [{ clock: "approve", of: before.length + 1, from }];
}

/**
 * When the clocks of a request start. A paper form counts from the day on which it was handed in (C7), and a request of an
 * earlier system from its import, so that no clock begins overdue (P8).
 */
const since = (request: AboutRequest): string =>
  request.imported?.at ?? countedFrom(request, new Date(request.registeredAt)).toISOString();

/** The last day for the answer that an earlier system had set, and that the import kept (P8). */
const dueBefore = ({ imported }: AboutRequest): Pick<Runs, "kept"> => defined({ kept: imported?.due });

/** The day that a letter's sender set for the answer. The clock for this day is neither paused nor extended (C19). */
const askedBy = ({ answerBy }: AboutRequest): Pick<Runs, "day"> =>
  answerBy === undefined ? {} : { day: answerBy };

const owed = (commitment: Commitment, of: number): Runs => ({
  clock: "commitment",
  of,
  from: madeAt(commitment),
  day: commitment.due,
  ...defined({ time: commitment.time }),
});

/**
 * The clocks of explanations that are due at a set time of the last day (S3). An explanation without a set time has no
 * clock and is only in lists.
 */
const explains = (state: CaseState): readonly Runs[] =>
  state.explanations.flatMap((each, place): readonly Runs[] =>
    each.time !== undefined && isAwaited(state, each)
      ? [{ clock: "explanation", of: place + 1, from: each.at, day: each.due, time: each.time }]
      : [],
  );

/** When the commitment was promised in an answer, or ordered by inspection (R2) or at a meeting (M12). */
function madeAt(commitment: Commitment): string {
  if ("order" in commitment) return commitment.order.at;
  if ("minutes" in commitment) return commitment.minutes.at;
  return commitment.since ?? `${commitment.due}T00:00:00.000Z`;
}

/**
 * The clocks that run, by name. A request has one legal limit, in its whole case; the limit ends with the first answer.
 */
const runningClocks: Readonly<Record<ClockName, Running>> = {
  triage: (state, org) => (isSorted(state, org) ? sorting(state) : []),
  accept: (state, org) => (isSorted(state, org) ? [] : waiting(state)),
  answer: (state) =>
    state.round === 1 && atWork(state) && state.request
      ? [{ clock: "answer", from: since(state.request), ...dueBefore(state.request), ...paused(state) }]
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

export const clocksToRun = (state: CaseState, sorting: Sorting): readonly Runs[] =>
  Object.values(runningClocks).flatMap((running) => running(state, sorting));

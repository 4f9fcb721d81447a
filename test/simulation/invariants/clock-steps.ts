/**
 * Checks row by row how each step affects a case's deadlines; for example, reading or commenting moves none (D5–D8, R4, R8).
 */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import {
  type ClockFact,
  type ClockKey,
  type ClockState,
  clockIn,
  isClockFact,
  isPaused,
  isRunning,
} from "../../../functions/referral/case/clocks.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const wrong =
  (isWrong: (step: Step) => boolean): Invariant["broken"] =>
  (cast) =>
    stepsOf(cast).filter(isWrong).map(told);

/**
 * Facts that must not move the case's deadlines, such as reading the case, commenting and calling the applicant. A request
 * for an explanation in an emergency starts only the explanation's own deadline (S3).
 */
const quiet: readonly CaseFact["type"][] = [
  "seen",
  "informed",
  "contacted",
  "call-promised",
  "call-cancelled",
  "linked",
  "unlinked",
  "similar-answered",
  "consent-heard",
  "authority-heard",
  "desk-act-heard",
  "hold-heard",
  "explanation-asked",
  "explained",
  "evidenced",
];

export const quietMovesNothing: Invariant = {
  law: "reading a case or commenting on it moves no clock (D6)",
  broken: wrong(
    ({ facts: [first, ...rest] }) =>
      first !== undefined &&
      quiet.includes(first.type) &&
      !rest.some(({ type }) => type === "question-told") &&
      rest.some((fact) => isClockFact(fact) && fact.clock !== "explanation"),
  ),
};

type Heard = Extract<ClockFact, { readonly type: "warned" | "escalated" | "escalation-ended" }>;

const isHeard = (fact: CaseFact): fact is Heard =>
  fact.type === "warned" || fact.type === "escalated" || fact.type === "escalation-ended";

/** Returns when the warning or escalation in this fact was due; undefined when the deadline has no such time. */
const momentOf = (clock: ClockState, fact: Heard): string | undefined =>
  fact.type === "warned" ? clock.warns.find(({ share }) => share === fact.share)?.at : clock.due;

/**
 * Returns whether an employee was warned, or a delay escalated, for a deadline that had ended, was paused, or was not yet
 * due.
 */
function isHeardInVain({ row, before, after, facts }: Step): boolean {
  return facts.filter(isHeard).some((fact) => {
    const [was, is] = [clockIn(before.clocks, fact), clockIn(after.clocks, fact)];
    if (was === undefined || is === undefined || !isRunning(was) || isPaused(is)) return true;
    const moment = momentOf(is, fact);
    return moment === undefined || moment > row.at;
  });
}

export const heardInTime: Invariant = {
  law: "nobody is warned of a clock that has stopped, is paused or is not yet due, nor after the answer (D6–D8)",
  broken: wrong(isHeardInVain),
};

const isPromised = ({ clock }: ClockKey): boolean => clock === "answer" || clock === "second-stage";

export const standsWhileAsked: Invariant = {
  law: "a clock that is not late pauses with the first question that the applicant was told, and goes on with the case (R8, C18)",
  broken: wrong(({ row, before, after, facts }) => {
    const asking = before.request?.byCall ? "question-told" : "asked";
    const asks = facts.some(({ type }) => type === asking);
    const due = before.clocks.filter((clock) => isPromised(clock) && isRunning(clock));
    if (asks)
      return due.some(
        (clock) => clock.pauses.length === 0 && clock.due > row.at && !isStanding(after.clocks, clock),
      );
    return after.stage !== "asked" && after.clocks.some((clock) => isRunning(clock) && isPaused(clock));
  }),
};

const isStanding = (clocks: readonly ClockState[], key: ClockKey): boolean => {
  const clock = clockIn(clocks, key);
  return clock !== undefined && isPaused(clock);
};

export const noReturnTooLate: Invariant = {
  law: "a referral that counts as accepted is never returned (R4)",
  broken: wrong(({ row, before, facts }) => {
    const stay = clockIn(before.clocks, { clock: "accept", of: before.hops.length });
    return facts.some(({ type }) => type === "returned") && stay !== undefined && stay.due <= row.at;
  }),
};

export const extendedOnce: Invariant = {
  law: "a clock is extended once, before its date (D5)",
  broken: wrong(({ row, before, facts }) =>
    facts.some((fact) => {
      if (fact.type !== "extended") return false;
      const clock = clockIn(before.clocks, fact);
      return clock === undefined || clock.extended !== undefined || clock.due <= row.at;
    }),
  ),
};

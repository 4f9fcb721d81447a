/**
 * Checks administrative emergencies (S3): only inspection or the outside authority handles an emergency, and an applicant's
 * silence does not count as satisfaction.
 */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { clockIn } from "../../../functions/referral/case/clocks.ts";
import { holder, isDone } from "../../../functions/referral/case/core.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

export const emergencyKind = "service-failure";

/** The units that handle emergencies. Their people stay the same in every directory of the simulation. */
const inspecting = ["inspection", "outside"];

export const isEmergency = (state: Step["before"]): boolean => state.request?.kind === emergencyKind;

const leads: readonly CaseFact["type"][] = ["referred", "returned", "split"];

export const emergenciesStay: Invariant = {
  law: "an emergency stays with inspection or the outside authority, is never referred by hand, and has no accused assignee (S3, R2)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ after }) => isEmergency(after))
      .filter(
        ({ before, after, facts }) =>
          (isEmergency(before) && facts.some(({ type }) => leads.includes(type))) ||
          (!isDone(after) &&
            (!inspecting.includes(holder(after)) || after.parties.units.includes(holder(after)))),
      )
      .map(told),
};

const isAttempt = (fact: CaseFact): boolean =>
  fact.type === "contacted" && fact.with.type === "applicant" && fact.result !== "reached";

/**
 * Returns how often staff tried to reach the applicant between the last answer and this row, from the rows and not from the
 * product's fold.
 */
function attemptsBefore(own: readonly Step[], { row }: Step): number {
  const earlier = own.filter((step) => step.row.version < row.version);
  const answered = earlier.findLastIndex(({ facts }) => facts.some(({ type }) => type === "published"));
  return earlier
    .slice(answered + 1)
    .flatMap(({ facts }) => facts)
    .filter(isAttempt).length;
}

const isRatedWell = ({ facts }: Step): boolean => facts.some((fact) => fact.type === "rated" && fact.outcome);

/** Returns whether this step ended an emergency although it may not end yet. */
function wronglyEnded(own: readonly Step[], step: Step): boolean {
  const { before, after, row } = step;
  if (before.ended || !after.ended) return false;
  const heard = own.filter((one) => one.row.version <= row.version);
  if (after.ended.how === "accepted") return !heard.some(isRatedWell);
  if (after.ended.how !== "no-opinion") return false;
  return (
    attemptsBefore(own, step) < 2 || heard.some(({ facts }) => facts.some(({ type }) => type === "rated"))
  );
}

export const silenceIsNoSatisfaction: Invariant = {
  law: "an emergency counts as accepted only when its applicant said so, and is closed without an opinion only after two attempts to reach them (S3, R12)",
  broken: (cast) => {
    const cases = Map.groupBy(stepsOf(cast), ({ row }) => row.id);
    return [...cases.values()].flatMap((own) =>
      own.filter((step) => isEmergency(step.before) && wronglyEnded(own, step)).map(told),
    );
  },
};

/**
 * Returns the fact, with the name of its deadline, if the fact orders a remedy or asks the accused for an explanation;
 * undefined otherwise.
 */
const wantedBy = ({ after }: Step, fact: CaseFact) => {
  if (fact.type === "ordered") return { fact, clock: "commitment", of: after.commitments.length } as const;
  if (fact.type === "explanation-asked")
    return { fact, clock: "explanation", of: after.explanations.length } as const;
  return undefined;
};

/**
 * Returns whether the hour set for a remedy or an explanation is wrong: missing, already past when it was set, or
 * different from the hour of the deadline.
 */
function wrongHour(step: Step): boolean {
  const { after, facts, row } = step;
  return facts.some((each) => {
    const wanted = wantedBy(step, each);
    if (!wanted) return false;
    const { due, time } = wanted.fact;
    const at = new Date(`${due}T${time}:00.000+03:30`);
    if (time === undefined || at.getTime() <= Date.parse(row.at)) return true;
    return clockIn(after.clocks, wanted)?.due !== at.toISOString();
  });
}

export const wantedByTheHour: Invariant = {
  law: "an order or question of inspection in an emergency has a future hour, and its clock runs out at that minute (S3)",
  broken: (cast) =>
    stepsOf(cast)
      .filter((step) => isEmergency(step.before) && wrongHour(step))
      .map(told),
};

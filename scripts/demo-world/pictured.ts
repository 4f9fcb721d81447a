/** The time and the requests that the pictures of the README show. */

import type { Plan, Planned } from "./plan.ts";

/**
 * Tuesday 3 Azar 1405, 10:50 in Tehran: the last moment of the pictured plan, and the seed of its random
 * choices.
 */
export const picturedMorning = { seed: 2176, until: new Date("2026-11-24T07:20:00.000Z") } as const;

const picturedUnit = "goods-inspection";
export const picturedHead = "m.karimi";

export interface Pictured {
  /** A request whose applicant reads the answer on a phone. */
  readonly answered: Planned;
  /** A request whose draft waits for approval by the head of the pictured unit. */
  readonly forApproval: Planned;
}

/**
 * Finds the two requests of the pictures in a plan.
 * @throws Error when the plan has no such requests; choose another seed then
 */
export function picturedOf({ requests }: Pick<Plan, "requests">): Pictured {
  const ofUnit = requests.filter(({ unit, channel }) => unit === picturedUnit && channel === "web");
  const answered = ofUnit.findLast(({ stage, subject }) => stage === "answered" && subject === "counterfeit");
  const forApproval = ofUnit.findLast(
    ({ stage, subject }) => stage === "for-approval" && subject === "goods-price",
  );
  if (!answered || !forApproval) throw new Error("This plan has nothing to take pictures of");
  return { answered, forApproval };
}

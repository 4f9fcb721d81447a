import { givenToAnother } from "../access/case-policy.ts";
import { pointsStand } from "../case/referring.ts";
import { decideAcceptCase } from "../rules/answering.ts";
import { step } from "./frame/step.ts";

/**
 * Makes the caller the assignee, and stores the points that the applicant raised, as the caller lists them. A divided
 * case and each of its parts keep their earlier points (R6). Refusal codes, besides those common to all case commands
 * (see `act`): `not-yours-to-do` when another person is assigned, `no-points`, `stale`, `wrong-stage`.
 */
export const acceptCase = step({
  action: "accept-case",
  fact: "accepted",
  words: ({ points }: { readonly points: readonly string[] }, state) =>
    pointsStand(state) ? {} : { points },
  say: ({ points }, { document }) => ({ points: document("points"), count: points.length }),
  decide: (state, { points: document, count }, { staff, seen }) => {
    const points = (pointsStand(state) && state.points) || { document, count };
    return decideAcceptCase(state, { ...points, givenToAnother: givenToAnother(state, staff) }, seen);
  },
});

import { givenToAnother } from "../access/case-policy.ts";
import { pointsStand } from "../case/referring.ts";
import { decideAcceptCase } from "../rules/answering.ts";
import { step } from "./frame/step.ts";

/**
 * Makes the caller the assignee, and lists the points that the applicant raised. A part, and a case that was split, keep
 * their points, whatever is listed (R6). Refused besides `act`'s codes: `not-yours-to-do` (another was assigned),
 * `no-points`, `stale`, `wrong-stage`.
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

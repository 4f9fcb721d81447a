import { givenToAnother } from "../access/case-policy.ts";
import { pointsStand } from "../case/referring.ts";
import { decideAcceptCase } from "../rules/answering.ts";
import { step } from "./frame/step.ts";

/**
 * Takes a case in hand, listing the points raised. A part, and a case that was split, keep the points they have, whatever
 * is listed (R6). Besides `act`'s: `not-yours-to-do` (it was given to another), `no-points`, `stale`, `wrong-stage`.
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

import { givenToAnother } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { pointsStand } from "../case/case-state.ts";
import { acceptCase as decide } from "../rules/answering.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Takes a case in hand, listing the points raised. A part, and a case that was split, keep the points they have, whatever
 * is listed (R6). Besides `act`'s: `not-yours-to-do` (it was given to another), `no-points`, `stale`, `wrong-stage`.
 */
export const acceptCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly points: readonly string[] },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "accept-case",
    input,
    words: (state) => (pointsStand(state) ? {} : { points: input.points }),
    decide: (state, { document, staff }) => {
      const listed = { document: document("points"), count: input.points.length };
      const points = (pointsStand(state) && state.points) || listed;
      return decide(state, { ...points, givenToAnother: givenToAnother(state, staff) }, ask.seen);
    },
  });

import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { givenToAnother } from "../gate.ts";
import { acceptCase as decide } from "../rules.ts";

/** Takes a case in hand, listing the points raised. Besides `act`'s: `not-yours-to-do` (it was given to another), `no-points`, `stale`, `wrong-stage`. */
export const acceptCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly points: readonly string[] },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "accept-case",
    input,
    words: () => ({ points: input.points }),
    decide: (state, { document, staff }) => {
      const points = { document: document("points"), count: input.points.length };
      return decide(state, { ...points, givenToAnother: givenToAnother(state, staff) }, ask.seen);
    },
  });

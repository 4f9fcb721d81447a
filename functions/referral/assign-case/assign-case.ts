import { type Ask, act, type StepOutcome } from "../act.ts";
import { holder } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { staffAt, takesCasesOf } from "../gate.ts";
import { assignCase as decide } from "../rules.ts";

/**
 * Gives a case to an expert or inspector of the unit that holds it (R17). Besides `act`'s: `unknown-expert`,
 * `same-expert`, `stale`, `wrong-stage`.
 */
export const assignCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly expert: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "assign-case",
    input,
    decide: (state, { snapshot, at }) => {
      const fits = takesCasesOf(holder(state), staffAt(snapshot, input.expert, at));
      return decide(state, { expert: input.expert, fits }, ask.seen);
    },
  });

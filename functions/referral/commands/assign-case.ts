import { staffAt, takesCasesOf } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { holder } from "../case/case-state.ts";
import { assignCase as decide } from "../rules/moving.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Gives a case to an expert or inspector of the unit that holds it (R17). Besides `act`'s: `in-conflict` and its kin (that
 * person is), `unknown-expert`, `same-expert`, `stale`, `wrong-stage`.
 */
export const assignCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly expert: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "assign-case",
    input,
    names: { person: input.expert },
    decide: (state, { snapshot, at, gate }) => {
      const fits = takesCasesOf(holder(state), staffAt(snapshot, input.expert, at));
      const to = { expert: input.expert, fits, clearance: gate.person(input.expert) };
      return decide(state, to, ask.seen);
    },
  });

import { triageUnit } from "../../../shared/directory/lookups.ts";
import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { returnCase as decide } from "../rules.ts";

/** Sends a wrong referral back, with a reason. Besides `act`'s: `nowhere-to-return`, `stale`, `wrong-stage`. */
export const returnCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "return-case",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, document }) =>
      decide(state, { reason: document("reason"), triage: triageUnit(snapshot) }, ask.seen),
  });

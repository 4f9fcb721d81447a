import { unit } from "../../../shared/directory/lookups.ts";
import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { referCase as decide } from "../rules.ts";

/** Sends a case on to another unit, with a reason. Besides `act`'s: `unknown-unit`, `same-unit`, `stale`, `wrong-stage`. */
export const referCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly unit: string; readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "refer-case",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, document }) => {
      const known = unit(snapshot, input.unit) !== undefined;
      return decide(state, { unit: input.unit, known, reason: document("reason") }, ask.seen);
    },
  });

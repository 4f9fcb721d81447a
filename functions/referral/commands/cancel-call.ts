import { anyVersion } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { cancelCall as decide } from "../rules/calling.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Says that a promised call will not be made, and why (R19). Besides `act`'s: `call-not-open`, `wrong-stage`.
 *
 * @param input `number`: of the call in its case, from 1.
 */
export const cancelCall = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: { readonly number: number; readonly reason: string },
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "cancel-call",
      input,
      words: () => ({ reason: input.reason }),
      decide: (state, { document }) => decide(state, { call: input.number, reason: document("reason") }),
    },
  );

import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { sendBackAnswer as decide } from "../rules/answering.ts";

/** Sends a draft back to be corrected, with a reason. Besides `act`'s: `stale`, `wrong-stage`. */
export const sendBackAnswer = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "send-back-answer",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { document }) => decide(state, document("reason"), ask.seen),
  });

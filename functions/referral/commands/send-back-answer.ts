import type { ReferralDeps } from "../adapters/deps.ts";
import { sendBackAnswer as decide } from "../rules/answering.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

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

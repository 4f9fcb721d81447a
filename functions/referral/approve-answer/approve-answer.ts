import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { approveAnswer as decide } from "../rules.ts";

/** Approves the draft: the applicant gets it. Besides `act`'s: `own-approval` (four eyes), `stale`, `wrong-stage`. */
export const approveAnswer = (deps: ReferralDeps, ask: Ask): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "approve-answer",
    input: {},
    decide: (state) => decide(state, ask.username, ask.seen),
  });

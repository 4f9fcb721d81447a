import type { ReferralDeps } from "../adapters/deps.ts";
import { noteReply as decide } from "../rules/applicant.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/** R8: notes what the applicant replied by phone or at the desk; the case goes on. Besides `act`'s: `stale`, `wrong-stage`. */
export const noteReply = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly reply: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "note-reply",
    input,
    words: () => ({ reply: input.reply }),
    decide: (state, { document }) => decide(state, document("reply"), ask.seen),
  });

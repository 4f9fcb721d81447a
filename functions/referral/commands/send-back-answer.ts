import { decideByStage } from "../rules/machine.ts";
import { step } from "./frame/step.ts";

/**
 * Sends a draft back to its author, with a reason. Refusal codes, besides those common to all case commands (see
 * `act`): `stale`, `wrong-stage`.
 */
export const sendBackAnswer = step({
  action: "send-back-answer",
  fact: "sent-back",
  words: ({ reason }: { readonly reason: string }) => ({ reason }),
  say: (_, { document }) => ({ reason: document("reason") }),
  decide: (state, { reason }, { seen }) =>
    decideByStage(state, "send-back", seen, { type: "sent-back", reason }),
});

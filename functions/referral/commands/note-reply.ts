import { decideByStage } from "../rules/machine.ts";
import { step } from "./frame/step.ts";

/**
 * Records the reply that the applicant gave by phone or at the desk; the unit then works on the case again (R8).
 * Refusal codes, besides those common to all case commands (see `act`): `stale`, `wrong-stage`.
 */
export const noteReply = step({
  action: "note-reply",
  fact: "replied",
  words: ({ reply }: { readonly reply: string }) => ({ reply }),
  say: (_, { document }) => ({ words: document("reply") }),
  decide: (state, { words }, { seen }) =>
    decideByStage(state, "note-reply", seen, { type: "replied", words }),
});

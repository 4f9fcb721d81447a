import { decideByStage } from "../rules/machine.ts";
import { step } from "./frame/step.ts";

/** R8: notes what the applicant replied by phone or at the desk; the case goes on. Besides `act`'s: `stale`, `wrong-stage`. */
export const noteReply = step({
  action: "note-reply",
  fact: "replied",
  words: ({ reply }: { readonly reply: string }) => ({ reply }),
  say: (_, { document }) => ({ words: document("reply") }),
  decide: (state, { words }, { seen }) =>
    decideByStage(state, "note-reply", seen, { type: "replied", words }),
});

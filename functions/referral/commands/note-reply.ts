import { decideByStage } from "../rules/machine.ts";
import { step } from "./frame/step.ts";

/**
 * Records the applicant's reply by phone or at the desk; work on the case resumes (R8). Refused besides `act`'s codes:
 * `stale`, `wrong-stage`.
 */
export const noteReply = step({
  action: "note-reply",
  fact: "replied",
  words: ({ reply }: { readonly reply: string }) => ({ reply }),
  say: (_, { document }) => ({ words: document("reply") }),
  decide: (state, { words }, { seen }) =>
    decideByStage(state, "note-reply", seen, { type: "replied", words }),
});

import { defined } from "../../../shared/defined.ts";
import { decideAskApplicant } from "../rules/applicant.ts";
import { step } from "./frame/step.ts";

interface Question {
  readonly question: string;
  readonly authority?: true | undefined;
}

/**
 * R8: asks the applicant for something, `authority`: for the authority document (C11); the case waits for the reply. Besides
 * `act`'s: `stale`, `wrong-stage`, `not-by-proxy`.
 */
export const askApplicant = step({
  action: "ask-applicant",
  fact: "asked",
  words: ({ question }: Question) => ({ question }),
  say: ({ authority }, { document }) => ({
    question: document("question"),
    ...defined({ authority }),
  }),
  decide: (state, { question, authority }, { seen }) =>
    decideAskApplicant(state, question, seen, { authority }),
});

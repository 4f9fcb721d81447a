import { defined } from "../../../shared/defined.ts";
import { decideAskApplicant } from "../rules/applicant.ts";
import { step } from "./frame/step.ts";

interface Question {
  readonly question: string;
  readonly authority?: true | undefined;
}

/**
 * Asks the applicant a question (R8), or with `authority` for the authority document (C11); the case waits for the reply.
 * Refused besides `act`'s codes: `stale`, `wrong-stage`, `not-by-proxy`.
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

import { defined } from "../../../shared/defined.ts";
import { decideAskApplicant } from "../rules/applicant.ts";
import { step } from "./frame/step.ts";

interface Question {
  readonly question: string;
  readonly authority?: true | undefined;
}

/**
 * Puts a question to the applicant (R8); with `authority`, asks for the authority document (C11). The case then waits
 * for the reply. Refusal codes, besides those common to all case commands (see `act`): `stale`, `wrong-stage`,
 * `not-by-proxy`.
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

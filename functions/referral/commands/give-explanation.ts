import { decideGiveExplanation } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

interface Explanation {
  /** The number of the request for an explanation in its case, from 1. */
  readonly number: number;
  readonly words: string;
}

/**
 * The accused person, or a member of the accused unit, answers inspection's question, once (R2).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `not-found` when there is no such question, it
 * was put to another, or the case has ended; `explanation-given`.
 */
export const giveExplanation = step({
  action: "give-explanation",
  versionless: true,
  fact: "explained",
  words: ({ words }: Explanation) => ({ explanation: words }),
  say: ({ number }, { document }) => ({ explanation: number, words: document("explanation") }),
  decide: (state, { explanation, words }, { staff }) =>
    decideGiveExplanation(state, { explanation, words, by: staff }),
});

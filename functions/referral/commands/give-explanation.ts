import { decideGiveExplanation } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

interface Explanation {
  /** The number of the request for an explanation in its case, from 1. */
  readonly number: number;
  readonly words: string;
}

/**
 * The accused, or their unit, answer inspection's question (R2), once.
 *
 * Refused besides `act`'s codes: `not-found` (no such question, or to another, or the case has ended), `explanation-given`.
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

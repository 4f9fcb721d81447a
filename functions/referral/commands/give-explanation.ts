import { decideGiveExplanation } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

interface Explanation {
  /** The number of the request for an explanation in its case, from 1. */
  readonly number: number;
  readonly words: string;
}

/**
 * Whoever is complained of explains what inspection asked of them, or of their unit (R2); once.
 *
 * Besides `act`'s: `not-found` (nothing was asked, not of them, or the case has ended), `explanation-given`.
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

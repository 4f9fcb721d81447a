import { giveExplanation as decide } from "../rules/inspecting.ts";
import { owedStep } from "./frame/owed-step.ts";

/**
 * Whoever is complained of explains what inspection asked of them, or of their unit (R2); once.
 *
 * Besides `act`'s: `not-found` (nothing was asked, not of them, or the case has ended), `explanation-given`.
 */
export const giveExplanation = owedStep("give-explanation", "explanation", (state, { number, words, by }) =>
  decide(state, { explanation: number, words, by }),
);

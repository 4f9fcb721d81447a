import { giveEvidence as decide } from "../rules/owing.ts";
import { owedStep } from "./frame/owed-step.ts";

/**
 * Whoever owes a commitment says that it is kept, and shows it (R11).
 *
 * Besides `act`'s: `not-found` (there is no such commitment, or it is not theirs), `commitment-kept`.
 */
export const giveEvidence = owedStep("give-evidence", "evidence", (state, { number, words, by }) =>
  decide(state, { commitment: number, words, by }),
);

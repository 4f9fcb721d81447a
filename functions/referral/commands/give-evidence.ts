import { decideGiveEvidence } from "../rules/owing.ts";
import { step } from "./frame/step.ts";

interface Evidence {
  /** The number of the commitment in its case, from 1. */
  readonly number: number;
  readonly words: string;
}

/**
 * The owner of a commitment gives evidence that it is fulfilled (R11). An owner in conflict of interest with the case
 * may do so, and sees nothing else of the case.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `not-found` when there is no such commitment or
 * another owns it, `commitment-kept`.
 */
export const giveEvidence = step({
  action: "give-evidence",
  versionless: true,
  fact: "evidenced",
  words: ({ words }: Evidence) => ({ evidence: words }),
  say: ({ number }, { document }) => ({ commitment: number, words: document("evidence") }),
  decide: (state, { commitment, words }, { staff }) =>
    decideGiveEvidence(state, { commitment, words, by: staff }),
});

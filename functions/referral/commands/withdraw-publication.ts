import { decideWithdrawPublication } from "../rules/publishing.ts";
import { step } from "./frame/step.ts";

interface Withdrawn {
  /** The number of the commitment in its case, from 1. */
  readonly number: number;
  readonly reason: string;
}

/**
 * Takes a published commitment from the page for everybody, with a reason (I6). It can be published again in another
 * wording.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-commitment`, `not-published`.
 */
export const withdrawPublication = step({
  action: "withdraw-publication",
  versionless: true,
  fact: "publication-withdrawn",
  words: ({ reason }: Withdrawn) => ({ reason }),
  say: ({ number }, { document }) => ({ commitment: number, reason: document("reason") }),
  decide: (state, said) => decideWithdrawPublication(state, said),
  saidIn: (fact) => {
    if (!("reason" in fact)) throw new Error("a member of staff withdraws a publication with a reason");
    return { commitment: fact.commitment, reason: fact.reason };
  },
});

import { isByInspection } from "../../../shared/directory/lookups.ts";
import { decideJudgeCommitment } from "../rules/owing.ts";
import { step } from "./frame/step.ts";

interface Judged {
  /** The number of the commitment in its case, from 1. */
  readonly number: number;
  readonly kept: boolean;
  readonly reason: string;
}

/**
 * Judges whether a commitment was fulfilled, with a reason (R11). Its owner, the person who gave the evidence, and
 * people with a conflict of interest may not judge (R2).
 *
 * Refusal codes, besides those common to all case commands (see `act`): `unknown-commitment`, `own-commitment`,
 * `commitment-kept`, `no-evidence`, `stale`.
 */
export const judgeCommitment = step({
  action: "judge-commitment",
  fact: "judged",
  words: ({ reason }: Judged) => ({ reason }),
  say: ({ number, kept }, { document }) => ({ commitment: number, kept, reason: document("reason") }),
  decide: (state, { commitment, kept, reason }, { snapshot, staff, seen }) => {
    const emergency = isByInspection(snapshot, state.request?.kind);
    return decideJudgeCommitment(state, { commitment, kept, reason, by: staff, emergency }, seen);
  },
});

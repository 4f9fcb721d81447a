/**
 * The rules for commitments: the evidence that their owners give, and the judgement whether they were fulfilled
 * (R11, R2).
 */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { CaseState } from "../case/case-state.ts";
import { isOrdered, ownedBy, type Promised, standingOf } from "../case/commitments.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

interface Whose {
  readonly username: string;
  readonly unit: string;
}

/**
 * Records the owner's evidence that the commitment is fulfilled. Needs no version, because the owner may not see the
 * case (R2).
 */
export function decideGiveEvidence(
  state: CaseState,
  given: { readonly commitment: number; readonly words: DocumentId; readonly by: Whose },
): CaseDecision {
  const owed = state.commitments[given.commitment - 1];
  if (!owed || !ownedBy(owed.owner, given.by)) return refuse("not-found");
  if (standingOf(owed) === "kept") return refuse("commitment-kept");
  return accept({ type: "evidenced", commitment: given.commitment, words: given.words });
}

/**
 * Makes commitments of the orders in a meeting's minutes. Possible at any stage, because the minutes are final and the
 * end of the case does not undo their orders (M12, R11).
 */
export const takeUpOrders = (
  meeting: string,
  orders: readonly (Promised & { readonly words: DocumentId })[],
): CaseDecision => ({
  facts: orders.map(({ owner, due, words }) => ({ type: "minuted", meeting, owner, due, words })),
});

/** Judges whether a commitment was fulfilled. Its owner and the person who gave the evidence may not judge. */
export function decideJudgeCommitment(
  state: CaseState,
  said: {
    readonly commitment: number;
    readonly kept: boolean;
    readonly reason: DocumentId;
    readonly by: Whose;
    /** Whether the case is an emergency (S3). */
    readonly emergency?: boolean;
  },
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "judge", seen);
  if (hindered) return { refused: hindered };
  const { commitment, kept, reason, by, emergency } = said;
  const owed = state.commitments[commitment - 1];
  if (!owed) return refuse("unknown-commitment");
  if ("person" in owed.owner && owed.owner.person === by.username) return refuse("own-commitment");
  if (owed.evidence?.by === by.username) return refuse("own-commitment");
  if (standingOf(owed) === "kept") return refuse("commitment-kept");
  if (kept && !owed.evidence) return refuse("no-evidence");
  const remedied = emergency && kept && isOrdered(owed);
  return accept({ type: "judged", commitment, kept, reason, ...(remedied && { remedied }) });
}

/** The publication of commitments on the page for everybody (I6, ADR 0069). */

import { commitmentPublished } from "../../../events/referral/commitment-published.v1.ts";
import { publicationWithdrawn } from "../../../events/referral/publication-withdrawn.v1.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { commitmentIn, onCommitment, type WithCommitments, type Withdrawal } from "./commitments.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

export type PublishingFact =
  /** A commitment was published. The document `words` has the wording for the public; `unit` is the unit that is named. */
  | {
      readonly type: "commitment-published";
      /** The commitment's position in the case, from 1. */
      readonly commitment: number;
      readonly words: DocumentId;
      readonly unit?: string;
    }
  /** A commitment is no longer public. `reason`: of the member of staff who withdrew it; `because`: what happened to the request. */
  | ({ readonly type: "publication-withdrawn"; readonly commitment: number } & Why);

type Why = { readonly reason: DocumentId } | { readonly because: "identity-hidden" | "erased" };

export const transitions = {
  "publish-commitment": { by: "staff", from: always, fact: "commitment-published", to: always },
  "withdraw-publication": { by: "staff", from: always, fact: "publication-withdrawn", to: always },
  /** Withdraws the publications of an erased request (P2). */
  "hear-erasure": { by: "system", from: always, fact: "publication-withdrawn", to: always },
} as const satisfies Transitions<PublishingFact>;

export const quiet: readonly PublishingFact["type"][] = ["commitment-published", "publication-withdrawn"];

export const folds: Folds<PublishingFact, WithCommitments> = {
  "commitment-published": (state, { commitment, words, unit }, row) =>
    onCommitment(state, commitment, (each) => ({
      ...each,
      published: { ...mark(row), words, ...defined({ unit }) },
    })),
  "publication-withdrawn": (state, { type: _, commitment, ...why }, row) =>
    onCommitment(state, commitment, ({ published, ...each }) => ({
      ...each,
      ...(published && { published: { ...published, withdrawn: withdrawnBy(why, row) } }),
    })),
};

const withdrawnBy = (why: Why, row: RowHead): Withdrawal =>
  "reason" in why ? { ...mark(row), reason: why.reason } : { at: row.at, because: why.because };

export const announces: Announces<PublishingFact, WithCommitments> = {
  "commitment-published": ({ commitment, unit }, { case: code, at, by }, state) => [
    commitmentPublished.of({
      ...{ case: code, ...numbered(state, commitment), by, at },
      ...(unit !== undefined && { named: unit }),
    }),
  ],
  "publication-withdrawn": ({ commitment, ...why }, { case: code, at, by }, state) => [
    publicationWithdrawn.of({
      ...{ case: code, ...numbered(state, commitment), at },
      ...("because" in why ? { because: why.because } : { because: "staff", by }),
    }),
  ],
};

/** Names the commitment in an event. An order of inspection, which is `ordered`, is never published. */
function numbered(state: WithCommitments, number: number) {
  const { ordered: _, ...named } = commitmentIn(state, number);
  return named;
}

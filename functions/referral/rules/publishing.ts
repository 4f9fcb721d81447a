/** The rules for publishing commitments for everybody, and for withdrawing them (I6, ADR 0069). */

import { refuse } from "../../../shared/aggregate/stages.ts";
import { defined } from "../../../shared/defined.ts";
import { inspects } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Identifying } from "../../../shared/domain/text/identifying.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { isInSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { isKept } from "../access/identity-visibility.ts";
import type { CaseState } from "../case/case-state.ts";
import { isOrdered, publicationOf } from "../case/commitments.ts";
import { holder } from "../case/core.ts";
import type { PublishingFact } from "../case/publishing.ts";
import { accept, type CaseDecision } from "./machine.ts";

type Org = Pick<Snapshot, "units" | "organisation" | "kinds">;

/**
 * Why this commitment cannot be published; undefined when it can. The possible reasons: the applicant's identity is
 * hidden (C15), the case is an emergency (S3) or with inspection or the outside authority, inspection ordered the
 * commitment (R2), its last day is outside the calendar, or it is public already. The frame of the commands refuses
 * reports without identity (C3).
 * @param number the commitment's position in the case, from 1.
 */
export function unpublishable(state: CaseState, number: number, org: Org): Refusal | undefined {
  const commitment = state.commitments[number - 1];
  if (!commitment) return { code: "unknown-commitment" };
  if (isOrdered(commitment) || isKept(state, org) || inspects(org, holder(state)))
    return { code: "not-for-the-public" };
  // The public page shows one Solar Hijri year; a day outside the calendar has no year.
  if (!isInSolarHijri(dayNumber(commitment.due))) return { code: "not-for-the-public" };
  return publicationOf(commitment) && { code: "published-already" };
}

/** A wording for the public, as the step proposes it. */
export interface Proposed {
  /** The commitment's position in the case, from 1. */
  readonly commitment: number;
  readonly words: DocumentId;
  /** The unit to name; undefined when too few requests came to the owner's unit and the units above it. */
  readonly unit?: string | undefined;
  /** What the wording contains that identifies a person. Undefined in a stored row, which passed this check. */
  readonly identifying?: Identifying | undefined;
  /** Set when the applicant's data were erased (P2). */
  readonly erased?: true | undefined;
}

export function decidePublishCommitment(
  state: CaseState,
  { commitment, words, unit, identifying, erased }: Proposed,
  org: Org,
): CaseDecision {
  const refused = unpublishable(state, commitment, org);
  if (refused) return { refused };
  if (erased) return refuse("erased");
  if (identifying) return refuse(identifying === "name" ? "wording-names-a-person" : "wording-has-a-number");
  return accept({ type: "commitment-published", commitment, words, ...defined({ unit }) });
}

export function decideWithdrawPublication(
  state: CaseState,
  { commitment: number, reason }: { readonly commitment: number; readonly reason: DocumentId },
): CaseDecision {
  const commitment = state.commitments[number - 1];
  if (!commitment) return refuse("unknown-commitment");
  if (!publicationOf(commitment)) return refuse("not-published");
  return accept({ type: "publication-withdrawn", commitment: number, reason });
}

/** The facts that withdraw every publication of a case whose applicant is hidden again or erased (C15, P2). */
export const withdrawals = (
  { commitments }: Pick<CaseState, "commitments">,
  because: "identity-hidden" | "erased",
): readonly PublishingFact[] =>
  commitments.flatMap((each, at) =>
    publicationOf(each) ? [{ type: "publication-withdrawn", commitment: at + 1, because } as const] : [],
  );

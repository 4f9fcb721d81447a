/**
 * Corrects the kind and subject of a case, which the applicant chose before any member of staff saw the request (D4).
 */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { TookSuggestion } from "../case/core.ts";
import type { Correction } from "../case/correcting.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";
import { isSameParties, tidy } from "./parties.ts";

/** The chosen kind and subject, checked against the directory. */
export interface ChosenCorrection extends CorrectedTo {
  /** Set when the directory does not have the chosen kind, or the subject within that kind. */
  readonly unknown?: "kind" | "subject" | undefined;
  readonly isPart: boolean;
  /** Set when one of the old and the new kind is a report without identity and the other is not (C3). */
  readonly otherIdentity?: boolean;
  /** Set when only inspection handles the new kind, and inspection does not hold the case with all its parts (S3). */
  readonly notWithInspection?: boolean;
}

export interface CorrectedTo extends Correction {
  readonly suggestion?: TookSuggestion | undefined;
  readonly reason: DocumentId;
  /** The accused after the correction: those before, and the unit whose silence the new kind is about (R2). */
  readonly parties: Parties;
}

/**
 * Corrects the case. Changes of its clocks (`clocks.ts`) and the loss of the case by newly accused holders (`takeAway`)
 * are stored in the same row. No accused is removed. Refuses with `stale`, `wrong-stage`, `part-not-corrected`,
 * `unknown-kind`, `unknown-subject`, `kind-of-report` (C3), `not-with-inspection` (S3), `same-kind`.
 */
export function decideCorrectCase(state: CaseState, chosen: ChosenCorrection, seen: Seen): CaseDecision {
  const hindered = hindrance(state, "correct", seen);
  if (hindered) return { refused: hindered };
  if (chosen.isPart) return refuse("part-not-corrected");
  if (chosen.unknown) return refuse(`unknown-${chosen.unknown}`);
  if (chosen.otherIdentity) return refuse("kind-of-report");
  if (chosen.notWithInspection) return refuse("not-with-inspection");
  return isAbout(state, chosen) ? refuse("same-kind") : accept(...corrected(state, chosen));
}

/**
 * Applies the whole case's correction to one of its parts, at any stage of the part, because a request has one kind and
 * subject (R6).
 */
export const hearCorrection = (state: CaseState, to: CorrectedTo): CaseDecision =>
  fits(state, "hear-correction") && !isAbout(state, to) ? accept(...corrected(state, to)) : accept();

const isAbout = ({ request }: CaseState, { kind, subject }: Correction): boolean =>
  request?.kind === kind && request.subject === subject;

function corrected(
  state: CaseState,
  { kind, subject, unanswered, reason, parties, suggestion }: CorrectedTo,
): readonly CaseFact[] {
  const silence = unanswered && { unanswered };
  const named = isSameParties(parties, state.parties) ? undefined : tidy(parties);
  return [
    { type: "corrected", kind, subject, ...silence, reason, ...(suggestion && { suggestion }) },
    ...(named ? [{ type: "parties-named", parties: named, reason } as const] : []),
  ];
}

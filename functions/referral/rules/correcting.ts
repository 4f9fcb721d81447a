/** Corrects kind and subject (D4), which the applicant chose before any member of staff saw the request. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Correction } from "../case/correcting.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";
import { isSameParties, tidy } from "./parties.ts";

/** The chosen kind and subject, checked against the directory. */
export interface ChosenCorrection extends CorrectedTo {
  /** The one that the directory does not know. */
  readonly unknown?: "kind" | "subject" | undefined;
  readonly isPart: boolean;
  /** Only one of the old and the new kind is a report without identity (C3). */
  readonly otherIdentity?: boolean;
  /** Only inspection handles the new kind, and inspection does not hold the case (S3). */
  readonly notWithInspection?: boolean;
}

export interface CorrectedTo extends Correction {
  readonly reason: DocumentId;
  /** The accused after the correction: the earlier ones, and the unit whose silence the new kind is about (R2). */
  readonly parties: Parties;
}

/**
 * Corrects the case. Its clocks follow in the same row (`clocks.ts`), and newly accused holders lose it there, too
 * (`takeAway`). It removes no accused. Refused also: `part-not-corrected`, `unknown-kind`, `unknown-subject`,
 * `kind-of-report` (C3), `not-with-inspection` (S3), `same-kind`.
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

/** Applies the whole case's correction to a part, whatever its stage: a request has one kind and subject (R6). */
export const hearCorrection = (state: CaseState, to: CorrectedTo): CaseDecision =>
  fits(state, "hear-correction") && !isAbout(state, to) ? accept(...corrected(state, to)) : accept();

const isAbout = ({ request }: CaseState, { kind, subject }: Correction): boolean =>
  request?.kind === kind && request.subject === subject;

function corrected(
  state: CaseState,
  { kind, subject, unanswered, reason, parties }: CorrectedTo,
): readonly CaseFact[] {
  const silence = unanswered && { unanswered };
  const named = isSameParties(parties, state.parties) ? undefined : tidy(parties);
  return [
    { type: "corrected", kind, subject, ...silence, reason },
    ...(named ? [{ type: "parties-named", parties: named, reason } as const] : []),
  ];
}

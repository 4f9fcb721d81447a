/** What a case is about, corrected (D4): the applicant chose a kind and a subject before anybody looked. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Correction } from "../case/correcting.ts";
import { accept, type CaseDecision, fits, hindrance } from "./machine.ts";
import { isSameParties, tidy } from "./parties.ts";

/** What the directory says of the kind and the subject that somebody chose. */
export interface ChosenCorrection extends CorrectedTo {
  /** Which of the two it does not know. */
  readonly unknown?: "kind" | "subject" | undefined;
  readonly isPart: boolean;
  /** C3: one of the two kinds is a report without identity, and the other is not. */
  readonly otherIdentity?: boolean;
  /** S3: the kind is inspection's alone, and inspection does not have the case. */
  readonly notWithInspection?: boolean;
}

export interface CorrectedTo extends Correction {
  readonly reason: DocumentId;
  /** Who is complained of by that: whoever was, and the unit whose silence it is about (R2). */
  readonly parties: Parties;
}

/**
 * Says what the case is about. Its clocks follow in the same row (`clocks.ts`); who becomes complained of by it loses the case
 * there, too (`takeAway`). Nobody is taken off that list by it. Refused also: `part-not-corrected`, `unknown-kind`,
 * `unknown-subject`, `kind-of-report` (C3), `not-with-inspection` (S3), `same-kind`.
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

/** R6: a request is about one thing: its parts hear what its case was corrected to, wherever they stand. */
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

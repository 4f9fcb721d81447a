/** Corrections of a case's kind or subject (D4). */

import { caseCorrected } from "../../../events/referral/case-corrected.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { AboutRequest, CaseCore, TookSuggestion } from "./core.ts";
import type { WithParties } from "./parties.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** The kind and subject before and after a correction, and the reason (D4). */
export interface Corrected extends Mark {
  readonly was: Matter;
  readonly is: Matter;
  readonly reason: DocumentId;
}

type Matter = Pick<AboutRequest, "kind" | "subject">;

/** The kinds and outcomes that the whole case had when this part was split off (R6, R10). */
export interface Past {
  readonly kinds: readonly string[];
  readonly outcomes: readonly string[];
}

export interface WithCorrections {
  /** Set in a part of a split case. */
  readonly before?: Past;
  /** All corrections of kind and subject, oldest first; absent when there was none (D4). */
  readonly corrections?: readonly Corrected[];
}

type State = CaseCore & WithCorrections & WithParties;

/**
 * The corrected kind and subject. `unanswered`: set when the new kind is about a unit's silence; names that unit, and
 * the routing rule that names it (R2).
 */
export interface Correction extends Matter {
  readonly unanswered?: Silent;
}

export type CorrectionFact = {
  readonly type: "corrected";
  readonly reason: DocumentId;
  /** Whether the chosen subject was among those suggested from the text; absent when there were none (R20). */
  readonly suggestion?: TookSuggestion;
} & Correction;

export const transitions = {
  /**
   * A case cannot be corrected while a draft awaits approval, because the approver decides on the kind that the draft
   * was written for (D4).
   */
  correct: {
    by: "staff",
    action: "correct-case",
    from: ["waiting", "in-hand", "asked"],
    fact: "corrected",
    to: ["waiting", "in-hand", "asked"],
  },
  /** Applies the correction of a whole case to one part of the divided case (R6). */
  "hear-correction": { by: "system", from: always, fact: "corrected", to: always },
} as const satisfies Transitions<CorrectionFact>;

export const folds: Folds<CorrectionFact, State> = {
  corrected: ({ request, corrections = [] }, { kind, subject, unanswered, reason }, row) => {
    if (!request) return {};
    const was = { kind: request.kind, subject: request.subject };
    return {
      request: { ...request, kind, subject },
      corrections: [...corrections, { ...mark(row), was, is: { kind, subject }, reason }],
      ...(unanswered && { unanswered }),
    };
  },
};

export const announces: Announces<CorrectionFact, State> = {
  corrected: ({ kind, subject }, { unit: _, ...about }) => [caseCorrected.of({ ...about, kind, subject })],
};

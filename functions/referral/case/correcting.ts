/** A case is about another kind or subject than was registered (D4). */

import { caseCorrected } from "../../../events/referral/case-corrected.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { AboutRequest, CaseCore } from "./core.ts";
import type { WithParties } from "./parties.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** D4: what a case was about before, what it was corrected to, and why. */
export interface Corrected extends Mark {
  readonly was: Matter;
  readonly is: Matter;
  readonly reason: DocumentId;
}

type Matter = Pick<AboutRequest, "kind" | "subject">;

export interface WithCorrections {
  /** D4: each time kind or subject was corrected, oldest first; absent when neither was. */
  readonly corrections?: readonly Corrected[];
}

type State = CaseCore & WithCorrections & WithParties;

/** What a case is corrected to. `unanswered`: whose silence it is about by that, and by which routing rule (R2). */
export interface Correction extends Matter {
  readonly unanswered?: Silent;
}

/** D4: what it is about is another kind or subject than was registered. */
export type CorrectionFact = { readonly type: "corrected"; readonly reason: DocumentId } & Correction;

export const transitions = {
  /** Not while a draft waits for its approver, who decides on what the case was about (D4). */
  correct: {
    by: "staff",
    action: "correct-case",
    from: ["waiting", "in-hand", "asked"],
    fact: "corrected",
    to: ["waiting", "in-hand", "asked"],
  },
  /** Of the parts of the same request (R6). */
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

/** What inspection alone does: it asks those complained of for an explanation (R2), and looks on the spot (S3). */

import { checkedOnSpot } from "../../../events/referral/checked-on-spot.v1.ts";
import { explanationAsked } from "../../../events/referral/explanation-asked.v1.ts";
import { explanationGiven } from "../../../events/referral/explanation-given.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { type Owner, ownedBy, type WithCommitments } from "./commitments.ts";
import type { CaseCore } from "./core.ts";
import { type Announces, type Transitions, unended } from "./subject.ts";

/** R2: what somebody complained of was asked. Number `n` of the case is the nth, from 1. */
export interface Explanation extends Mark {
  readonly of: Owner;
  /** Last day to give it: ISO, Tehran. */
  readonly due: string;
  /** S3: the hour of that day, in Tehran: `11:00`. */
  readonly time?: string;
  /** Inspection's summary and what it asks. */
  readonly words: DocumentId;
  readonly given?: Mark & { readonly words: DocumentId };
}

export interface WithInspection {
  /** R2: what was asked of those complained of, oldest first. */
  readonly explanations: readonly Explanation[];
  /** S3: what inspection found when it went there, oldest first; absent when it did not. */
  readonly checks?: readonly (Mark & { readonly words: DocumentId })[];
}

export const begins: WithInspection = { explanations: [] };

export type InspectionFact =
  /** R2: asked of somebody complained of; the words are inspection's summary and what it asks. */
  | {
      readonly type: "explanation-asked";
      readonly of: Owner;
      readonly due: string;
      /** S3: the hour of that day, in Tehran. */
      readonly time?: string;
      readonly words: DocumentId;
    }
  | { readonly type: "explained"; readonly explanation: number; readonly words: DocumentId }
  /** S3: inspection went there and looked; the words are what it found. */
  | { readonly type: "checked-on-spot"; readonly words: DocumentId };

export const transitions = {
  /** R2: by inspection, of those complained of, who give it without seeing the case. */
  "ask-explanation": { by: "staff", from: ["in-hand"], fact: "explanation-asked", to: ["in-hand"] },
  "give-explanation": { by: "staff", from: unended, fact: "explained", to: unended },
  /** S3: by inspection, which went there. */
  "check-on-spot": { by: "staff", from: ["in-hand"], fact: "checked-on-spot", to: ["in-hand"] },
} as const satisfies Transitions<InspectionFact>;

export const folds: Folds<InspectionFact, WithInspection> = {
  "explanation-asked": ({ explanations }, { of, due, time, words }, row) => ({
    explanations: [...explanations, { ...mark(row), of, due, ...defined({ time }), words }],
  }),
  explained: ({ explanations }, { explanation, words }, row) => ({
    explanations: explanations.map((each, at) =>
      at === explanation - 1 ? { ...each, given: { ...mark(row), words } } : each,
    ),
  }),
  "checked-on-spot": ({ checks = [] }, { words }, row) => ({ checks: [...checks, { ...mark(row), words }] }),
};

export const announces: Announces<InspectionFact, WithInspection> = {
  "explanation-asked": ({ of, due, time }, { unit: _, ...about }, { explanations }) => [
    explanationAsked.of({ ...about, explanation: explanations.length, of, due, ...defined({ time }) }),
  ],
  explained: ({ explanation }, { unit: _, ...about }) => [explanationGiven.of({ ...about, explanation })],
  "checked-on-spot": (_, about) => [checkedOnSpot.of(about)],
};

/** R2: asked, not given, and not too late: a case that ended asks nobody any more. */
export const isAwaited = ({ stage }: Pick<CaseCore, "stage">, { given }: Explanation): boolean =>
  given === undefined && stage !== "ended";

/** R11, R2: something in this case is theirs to keep or to explain. */
export const owes = (
  { commitments, explanations }: WithCommitments & WithInspection,
  staff: { readonly username: string; readonly unit: string },
): boolean =>
  commitments.some(({ owner }) => ownedBy(owner, staff)) || explanations.some(({ of }) => ownedBy(of, staff));

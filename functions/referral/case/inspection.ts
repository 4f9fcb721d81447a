/** Acts of inspection: a question to the accused (R2), and a check on the spot (S3). */

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

/**
 * Inspection's request to an accused unit or person to explain themselves (R2). Its number is its position in the case,
 * from 1.
 */
export interface Explanation extends Mark {
  readonly of: Owner;
  /** The last day for the explanation: ISO, Tehran. */
  readonly due: string;
  /** The time in Tehran, such as `11:00`, by which the explanation is due on that day; set in an emergency (S3). */
  readonly time?: string;
  /** The document with inspection's summary of the case and its question. */
  readonly words: DocumentId;
  readonly given?: Mark & { readonly words: DocumentId };
}

export interface WithInspection {
  readonly explanations: readonly Explanation[];
  /** What inspection found on the spot, oldest first; absent when it has checked nothing (S3). */
  readonly checks?: readonly (Mark & { readonly words: DocumentId })[];
}

export const begins: WithInspection = { explanations: [] };

export type InspectionFact =
  /**
   * Inspection asks one of the accused for an explanation. The document `words` holds its summary and question (R2).
   */
  | {
      readonly type: "explanation-asked";
      readonly of: Owner;
      readonly due: string;
      /** The time in Tehran, such as `11:00`, by which the explanation is due on that day; set in an emergency (S3). */
      readonly time?: string;
      readonly words: DocumentId;
    }
  | { readonly type: "explained"; readonly explanation: number; readonly words: DocumentId }
  /** Inspection checked on the spot. The document `words` holds its findings (S3). */
  | { readonly type: "checked-on-spot"; readonly words: DocumentId };

export const transitions = {
  /** The accused explain themselves without seeing the case (R2). */
  "ask-explanation": { by: "staff", from: ["in-hand"], fact: "explanation-asked", to: ["in-hand"] },
  "give-explanation": { by: "staff", from: unended, fact: "explained", to: unended },
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

/** Whether inspection still waits for this explanation. No explanation is due once the case has ended (R2). */
export const isAwaited = ({ stage }: Pick<CaseCore, "stage">, { given }: Explanation): boolean =>
  given === undefined && stage !== "ended";

/** Whether this person, or their unit, owes a commitment or an explanation in the case (R2, R11). */
export const owes = (
  { commitments, explanations }: WithCommitments & WithInspection,
  staff: { readonly username: string; readonly unit: string },
): boolean =>
  commitments.some(({ owner }) => ownedBy(owner, staff)) || explanations.some(({ of }) => ownedBy(of, staff));

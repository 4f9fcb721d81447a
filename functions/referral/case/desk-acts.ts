/**
 * Acts that clerks did in the name of an applicant whom messages do not reach. The next letter lists them (C6, C18).
 */

import { deskActHeard } from "../../../events/referral/desk-act-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { deskActs } from "../../../shared/contracts/words/desk-act-words.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * An act that a clerk did in the applicant's name, as intake reported it in version `sequence` of its journal (C6).
 * `at`: ISO 8601 in UTC.
 */
export interface DeskActTold {
  readonly act: (typeof deskActs)[number];
  readonly by: string;
  readonly at: string;
  readonly sequence: number;
}

export interface WithDeskActs {
  /** Acts that no letter or receipt has listed yet, oldest first. Absent when messages reach the applicant (C6). */
  readonly deskActs?: readonly DeskActTold[];
}

export type DeskActFact = { readonly type: "desk-act-heard" } & DeskActTold;

export const transitions = {
  "hear-desk-act": { by: "system", from: always, fact: "desk-act-heard", to: always },
} as const satisfies Transitions<DeskActFact>;

export const folds: Folds<DeskActFact, WithDeskActs> = {
  "desk-act-heard": ({ deskActs: acts = [] }, { type: _, ...told }) => ({
    deskActs: [...withoutReceipt(acts, told), told].sort((a, b) => a.sequence - b.sequence),
  }),
};

export const announces: Announces<DeskActFact, WithDeskActs> = {
  "desk-act-heard": (_, { case: code, at }) => [deskActHeard.of({ case: code, at })],
};

/**
 * Removes the acts that a printed receipt listed. The printing is an act too and stays in the list, because a person
 * other than the applicant may have taken the receipt.
 */
const withoutReceipt = (
  acts: readonly DeskActTold[],
  { act, sequence }: DeskActTold,
): readonly DeskActTold[] => (act.endsWith("printed") ? acts.filter((one) => one.sequence > sequence) : acts);

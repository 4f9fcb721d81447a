/** Acts of clerks in the name of unreachable applicants; the next letter lists them (C6, C18). */

import { deskActHeard } from "../../../events/referral/desk-act-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { deskActs } from "../../../shared/contracts/fields/desk-act-words.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/**
 * An act of a clerk in the applicant's name, as intake reported it at `sequence` of its journal (C6); `at`: ISO 8601 in
 * UTC.
 */
export interface DeskActTold {
  readonly act: (typeof deskActs)[number];
  readonly by: string;
  readonly at: string;
  readonly sequence: number;
}

export interface WithDeskActs {
  /** Acts that no letter has listed yet, oldest first; absent where messages tell the applicant (C6). */
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
 * A printed receipt lists the acts before it, so they go. The receipt itself stays, because another person may have taken
 * it.
 */
const withoutReceipt = (
  acts: readonly DeskActTold[],
  { act, sequence }: DeskActTold,
): readonly DeskActTold[] => (act.endsWith("printed") ? acts.filter((one) => one.sequence > sequence) : acts);

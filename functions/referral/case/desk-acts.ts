/** Acts of clerks in the name of unreachable applicants (C6, C18): the next letter tells them. */

import { deskActHeard } from "../../../events/referral/desk-act-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { deskActs } from "../../../shared/contracts/fields/desk-act-words.ts";
import { type Announces, always, type Transitions } from "./subject.ts";

/** C6: what a clerk did in the applicant's name, as intake said at `sequence` of its journal; `at`: when, ISO 8601 in UTC. */
export interface DeskActTold {
  readonly act: (typeof deskActs)[number];
  /** The clerk. */
  readonly by: string;
  readonly at: string;
  readonly sequence: number;
}

export interface WithDeskActs {
  /** C6: what clerks did in the applicant's name and no paper told yet, oldest first; absent where a message tells it. */
  readonly deskActs?: readonly DeskActTold[];
}

/** C18: of an unreachable applicant; the next letter tells them. */
export type DeskActFact = { readonly type: "desk-act-heard" } & DeskActTold;

export const transitions = {
  /** C6: an act at the desk in the name of an unreachable applicant. */
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

/** A receipt lists the acts before it. The receipt itself stays: it was perhaps handed to another person. */
const withoutReceipt = (
  acts: readonly DeskActTold[],
  { act, sequence }: DeskActTold,
): readonly DeskActTold[] => (act.endsWith("printed") ? acts.filter((one) => one.sequence > sequence) : acts);

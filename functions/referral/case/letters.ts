/** An answer that goes out as a letter (C19). */

import { letterIssued } from "../../../events/referral/letter-issued.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { WithAnswer } from "./answering.ts";
import type { DeskActTold, WithDeskActs } from "./desk-acts.ts";
import type { Announces, Transitions } from "./subject.ts";

/** Which answer it is, and its number in that Solar Hijri year; `number`: as it is written on it. */
interface Numbered {
  readonly answer: DocumentId;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
}

/** `signed`: who gave the answer, and when; `acts`: what it tells of acts at the desk. */
interface Letter extends Mark, Numbered {
  readonly signed?: Mark;
  readonly acts?: readonly DeskActTold[];
}

export interface WithLetters {
  /** C19: the answers that are letters, oldest first; absent when none is. */
  readonly letters?: readonly Letter[];
}

type State = WithLetters & WithDeskActs & Pick<WithAnswer, "answered">;

/** C19: this answer is a letter. */
export type LetterFact = { readonly type: "letter-issued" } & Numbered;

export const transitions = {
  /** C19: what was answered goes out as a letter. */
  "issue-letter": {
    by: "staff",
    from: ["answered", "ended"],
    fact: "letter-issued",
    to: ["answered", "ended"],
  },
} as const satisfies Transitions<LetterFact>;

export const quiet: readonly LetterFact["type"][] = ["letter-issued"];

export const folds: Folds<LetterFact, State> = {
  "letter-issued": ({ letters = [], deskActs: acts, answered }, { type: _, ...letter }, row) => ({
    deskActs: undefined,
    letters: [
      ...letters,
      { ...letter, ...mark(row), ...(answered && { signed: answered }), ...(acts && { acts }) },
    ],
  }),
};

export const announces: Announces<LetterFact, State> = {
  "letter-issued": ({ number }, about) => [letterIssued.of({ ...about, number })],
};

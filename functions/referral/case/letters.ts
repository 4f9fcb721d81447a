/** Answers that go out as letters (C19). */

import { letterIssued } from "../../../events/referral/letter-issued.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { WithAnswer } from "./answering.ts";
import type { DeskActTold, WithDeskActs } from "./desk-acts.ts";
import type { Announces, Transitions } from "./subject.ts";

/** An answer, and its letter number within a Solar Hijri year; `number` as it is written on the letter. */
interface Numbered {
  readonly answer: DocumentId;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
}

/** `signed`: who gave the answer, and when; `acts`: the desk acts that the letter lists. */
interface Letter extends Mark, Numbered {
  readonly signed?: Mark;
  readonly acts?: readonly DeskActTold[];
}

export interface WithLetters {
  /** Oldest first; absent while no answer went out as a letter (C19). */
  readonly letters?: readonly Letter[];
}

type State = WithLetters & WithDeskActs & Pick<WithAnswer, "answered">;

export type LetterFact = { readonly type: "letter-issued" } & Numbered;

export const transitions = {
  /** Makes a letter of the published answer (C19). */
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

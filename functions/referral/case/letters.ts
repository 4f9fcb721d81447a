/** Published answers that are also sent as numbered letters (C19). */

import { letterIssued } from "../../../events/referral/letter-issued.v1.ts";
import type { Mark } from "../../../shared/aggregate/subject.ts";
import { type Folds, mark } from "../../../shared/aggregate/subject.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { WithAnswer } from "./answering.ts";
import type { DeskActTold, WithDeskActs } from "./desk-acts.ts";
import type { Announces, Transitions } from "./subject.ts";

/**
 * An answer with its letter number: `serial` within the Solar Hijri year `year`, and `number` as the letter shows it.
 */
interface Numbered {
  readonly answer: DocumentId;
  readonly year: number;
  readonly serial: number;
  readonly number: string;
}

/** `signed`: who gave the answer, and when. `acts`: the clerks' acts in the applicant's name that the letter lists. */
interface Letter extends Mark, Numbered {
  readonly signed?: Mark;
  readonly acts?: readonly DeskActTold[];
}

export interface WithLetters {
  /** The letters, oldest first; absent when no answer was sent as a letter (C19). */
  readonly letters?: readonly Letter[];
}

type State = WithLetters & WithDeskActs & Pick<WithAnswer, "answered">;

export type LetterFact = { readonly type: "letter-issued" } & Numbered;

export const transitions = {
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

/** The typed fields of a question to an outside body, and the body of the step made from them (R7). Pure. */

import type { CaseView } from "../../../app/api/own-replies.ts";
import { latin } from "../../../app/words/latin.ts";

export type OutsideQuestion = NonNullable<CaseView["outside"]>[number];

export interface QuestionWords {
  readonly whom: "authority" | "other";
  readonly name: string;
  readonly question: string;
  readonly release: readonly string[];
  readonly days: string;
}

export const noQuestion: QuestionWords = {
  whom: "other",
  name: "",
  question: "",
  release: [],
  days: "",
};

/** The number of days as typed; the API refuses what is not a number, and has its own number when none was typed. */
export const daysOf = (typed: string): { readonly days?: number } =>
  typed.trim() === "" ? {} : { days: Number(latin(typed).trim()) };

/** The body of `ask-outside`. */
export const questionBody = (
  { whom, name, question, release, days }: QuestionWords,
  authority: string | undefined,
) => ({
  body: whom === "authority" ? { unit: authority ?? "" } : { name },
  question,
  ...(release.length > 0 && { release: [...release] }),
  ...daysOf(days),
});

/** A text of the applicant that may be released. */
export interface Releasable {
  /** As the API names it, such as `reply-2`. */
  readonly key: string;
  readonly what: "description" | "information" | "reply";
  /** The number of the information or question, from 1; absent for the description. */
  readonly number?: number;
  readonly text: string;
}

/** The applicant's texts in the case as this user sees it. */
export const releasableIn = ({
  description,
  added = [],
  questions = [],
}: CaseView): readonly Releasable[] => [
  ...(description === undefined
    ? []
    : [{ key: "description", what: "description", text: description } as const]),
  ...added.map(({ words }, at) => ({
    ...{ key: `information-${at + 1}`, what: "information" as const, number: at + 1, text: words },
  })),
  ...questions.flatMap(({ reply }, at) =>
    reply ? [{ key: `reply-${at + 1}`, what: "reply" as const, number: at + 1, text: reply.words }] : [],
  ),
];

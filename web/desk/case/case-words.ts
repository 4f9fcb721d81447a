/** The words of each step, kept until they are sent, whatever the person does meanwhile (R16). */
import { type UnsentWords, useUnsent } from "../unsent/use-unsent.ts";
import { type AnswerWords, noAnswer } from "./answer.ts";
import type { Step } from "./steps.ts";

export interface Referral {
  readonly unit: string;
  readonly reason: string;
}

export interface CaseWords {
  readonly "accept-case": UnsentWords<readonly string[]>;
  readonly "draft-answer": UnsentWords<AnswerWords>;
  readonly "refer-case": UnsentWords<Referral>;
  readonly "return-case": UnsentWords<string>;
  readonly "send-back-answer": UnsentWords<string>;
}

/** The steps that have words of their own. */
export const withWords = [
  "accept-case",
  "draft-answer",
  "refer-case",
  "return-case",
  "send-back-answer",
] as const satisfies readonly Step[];

const noPoints: readonly string[] = [""];
const noReferral: Referral = { unit: "", reason: "" };

/** One row for each step that has words; they live as long as the screen, not as long as a form is open. */
export function useCaseWords(code: string): CaseWords {
  return {
    "accept-case": useUnsent(`accept-case:${code}`, noPoints),
    "draft-answer": useUnsent(`draft-answer:${code}`, noAnswer),
    "refer-case": useUnsent(`refer-case:${code}`, noReferral),
    "return-case": useUnsent(`return-case:${code}`, ""),
    "send-back-answer": useUnsent(`send-back-answer:${code}`, ""),
  };
}

/** What was written for a step, without what was only chosen: to be read and copied when the step is no longer open. */
export function writtenFor(words: CaseWords, step: keyof CaseWords): readonly string[] {
  const all: Readonly<Record<keyof CaseWords, readonly string[]>> = {
    "accept-case": words["accept-case"].value,
    "draft-answer": [...words["draft-answer"].value.answers, words["draft-answer"].value.reasoning],
    "refer-case": [words["refer-case"].value.reason],
    "return-case": [words["return-case"].value],
    "send-back-answer": [words["send-back-answer"].value],
  };
  return all[step].filter((text) => text.trim() !== "");
}

/** The words of each step, kept until they are sent, whatever the person does meanwhile (R16). */
import { type UnsentWords, useUnsent } from "../../../app/unsent/use-unsent.ts";
import { type AnswerWords, noAnswer } from "../shown/answer.ts";
import type { Step } from "./steps.ts";

export interface Referral {
  readonly unit: string;
  readonly reason: string;
}

export interface ExtensionWords {
  /** Working days, as typed. */
  readonly days: string;
  readonly reason: string;
}

export interface PartiesWords {
  /** Whether somebody has chosen here: else those who are named already are shown. */
  readonly touched: boolean;
  /** Keys of `who.ts`. */
  readonly chosen: readonly string[];
  readonly reason: string;
}

/** Keys of the directory; empty: as the case has it. */
export interface CorrectionWords {
  readonly kind: string;
  readonly subject: string;
  readonly reason: string;
}

/** Inspection's words for who may see nothing of the case (R2): `who` as in the list to choose from, `due` as it was typed. */
export interface AccusedWords {
  readonly who: string;
  readonly summary: string;
  readonly wanted: string;
  readonly due: string;
}

export interface CaseWords {
  readonly "accept-case": UnsentWords<readonly string[]>;
  readonly "draft-answer": UnsentWords<AnswerWords>;
  readonly "refer-case": UnsentWords<Referral>;
  readonly "return-case": UnsentWords<string>;
  readonly "send-back-answer": UnsentWords<string>;
  readonly "ask-applicant": UnsentWords<string>;
  readonly "note-reply": UnsentWords<string>;
  /** The unit of each point (`splitting.ts`). */
  readonly "split-case": UnsentWords<readonly string[]>;
  readonly "extend-deadline": UnsentWords<ExtensionWords>;
  readonly "name-parties": UnsentWords<PartiesWords>;
  readonly "correct-case": UnsentWords<CorrectionWords>;
  readonly "ask-explanation": UnsentWords<AccusedWords>;
  readonly "order-remedy": UnsentWords<AccusedWords>;
  readonly "check-on-spot": UnsentWords<string>;
  readonly "close-no-opinion": UnsentWords<string>;
}

/** The steps that have words of their own. */
export const withWords = [
  "accept-case",
  "draft-answer",
  "refer-case",
  "return-case",
  "send-back-answer",
  "ask-applicant",
  "note-reply",
  "split-case",
  "extend-deadline",
  "name-parties",
  "correct-case",
  "ask-explanation",
  "order-remedy",
  "check-on-spot",
  "close-no-opinion",
] as const satisfies readonly Step[];

const noPoints: readonly string[] = [""];
const noReferral: Referral = { unit: "", reason: "" };
const noSplit: readonly string[] = [];
const noExtension: ExtensionWords = { days: "", reason: "" };
const noParties: PartiesWords = { touched: false, chosen: [], reason: "" };
const noCorrection: CorrectionWords = { kind: "", subject: "", reason: "" };
const noAccused: AccusedWords = { who: "", summary: "", wanted: "", due: "" };

/** One row for each step that has words; they live as long as the screen, not as long as a form is open. */
export function useCaseWords(code: string): CaseWords {
  return {
    "accept-case": useUnsent(`accept-case:${code}`, noPoints),
    "draft-answer": useUnsent(`draft-answer:${code}`, noAnswer),
    "refer-case": useUnsent(`refer-case:${code}`, noReferral),
    "return-case": useUnsent(`return-case:${code}`, ""),
    "send-back-answer": useUnsent(`send-back-answer:${code}`, ""),
    "ask-applicant": useUnsent(`ask-applicant:${code}`, ""),
    "note-reply": useUnsent(`note-reply:${code}`, ""),
    "split-case": useUnsent(`split-case:${code}`, noSplit),
    "extend-deadline": useUnsent(`extend-deadline:${code}`, noExtension),
    "name-parties": useUnsent(`name-parties:${code}`, noParties),
    "correct-case": useUnsent(`correct-case:${code}`, noCorrection),
    "ask-explanation": useUnsent(`ask-explanation:${code}`, noAccused),
    "order-remedy": useUnsent(`order-remedy:${code}`, noAccused),
    "check-on-spot": useUnsent(`check-on-spot:${code}`, ""),
    "close-no-opinion": useUnsent(`close-no-opinion:${code}`, ""),
  };
}

/** What was written for a step, without what was only chosen: to be read and copied when the step is no longer open. */
export function writtenFor(words: CaseWords, step: keyof CaseWords): readonly string[] {
  const answer = words["draft-answer"].value;
  const all: Readonly<Record<keyof CaseWords, readonly string[]>> = {
    "accept-case": words["accept-case"].value,
    "draft-answer": [
      ...answer.answers,
      answer.reasoning,
      answer.transferredTo,
      ...answer.commitments.map(({ what }) => what),
    ],
    "refer-case": [words["refer-case"].value.reason],
    "return-case": [words["return-case"].value],
    "send-back-answer": [words["send-back-answer"].value],
    "ask-applicant": [words["ask-applicant"].value],
    "note-reply": [words["note-reply"].value],
    "split-case": [],
    "extend-deadline": [words["extend-deadline"].value.reason],
    "name-parties": [words["name-parties"].value.reason],
    "correct-case": [words["correct-case"].value.reason],
    "ask-explanation": toAccused(words["ask-explanation"].value),
    "order-remedy": toAccused(words["order-remedy"].value),
    "check-on-spot": [words["check-on-spot"].value],
    "close-no-opinion": [words["close-no-opinion"].value],
  };
  return all[step].filter((text) => text.trim() !== "");
}

const toAccused = ({ summary, wanted }: AccusedWords): readonly string[] => [summary, wanted];

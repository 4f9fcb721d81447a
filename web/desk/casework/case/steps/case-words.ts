/** The words of each step, kept until they are sent, whatever the person does meanwhile (R16). */
import { type UnsentWords, useUnsent } from "../../../app/unsent/use-unsent.ts";
import { type AnswerWords, noAnswer } from "../shown/answer.ts";
import { letters, type Step } from "./steps.ts";

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

/** The words of a step: `empty` before typing; `written` lists the typed texts and leaves out the choices. */
interface Kind<Words> {
  readonly empty: Words;
  readonly written: (words: Words) => readonly string[];
}

const kind = <Words>(empty: Words, written: (words: Words) => readonly string[]): Kind<Words> => ({
  empty,
  written,
});

const reasoned = ({ reason }: { readonly reason: string }): readonly string[] => [reason];
const toAccused = ({ summary, wanted }: AccusedWords): readonly string[] => [summary, wanted];
const noAccused: AccusedWords = { who: "", summary: "", wanted: "", due: "" };

/** The steps whose words are more than one text. */
const kinds = {
  "accept-case": kind<readonly string[]>([""], (points) => points),
  "draft-answer": kind<AnswerWords>(noAnswer, ({ answers, reasoning, transferredTo, commitments }) => [
    ...answers,
    reasoning,
    transferredTo,
    ...commitments.map(({ what }) => what),
  ]),
  "refer-case": kind<Referral>({ unit: "", reason: "" }, reasoned),
  /** The unit of each point (`splitting.ts`). */
  "split-case": kind<readonly string[]>([], () => []),
  "extend-deadline": kind<ExtensionWords>({ days: "", reason: "" }, reasoned),
  "name-parties": kind<PartiesWords>({ touched: false, chosen: [], reason: "" }, reasoned),
  "correct-case": kind<CorrectionWords>({ kind: "", subject: "", reason: "" }, reasoned),
  "ask-explanation": kind(noAccused, toAccused),
  "order-remedy": kind(noAccused, toAccused),
};

const oneText = kind("", (text) => [text]);

const wordless = ["approve-answer", "assign-case"] as const satisfies readonly Step[];

type Worded = Exclude<Step, (typeof wordless)[number]>;
type WordsOf<Each extends Worded> = Each extends keyof typeof kinds ? (typeof kinds)[Each]["empty"] : string;

export type CaseWords = { readonly [Each in Worded]: UnsentWords<WordsOf<Each>> };

/** The steps that have words of their own. */
export const withWords = (Object.keys(letters) as Step[]).filter(
  (step): step is Worded => !(wordless as readonly Step[]).includes(step),
);

const kindOf = <Each extends Worded>(step: Each): Kind<WordsOf<Each>> =>
  (({ ...kinds })[step as keyof typeof kinds] ?? oneText) as unknown as Kind<WordsOf<Each>>;

/** They live as long as the screen, not as long as a form is open. */
export function useCaseWords(code: string): CaseWords {
  // biome-ignore lint/correctness/useHookAtTopLevel: the list of steps never changes, so the hooks keep their order
  const kept = withWords.map((step) => [step, useUnsent(`${step}:${code}`, kindOf(step).empty)]);
  return Object.fromEntries(kept) as unknown as CaseWords;
}

/** What was written for a step, without what was only chosen: to be read and copied when the step is no longer open. */
export const writtenFor = <Each extends Worded>(words: CaseWords, step: Each): readonly string[] =>
  kindOf(step)
    .written(words[step].value)
    .filter((text) => text.trim() !== "");

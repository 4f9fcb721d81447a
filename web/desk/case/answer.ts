/** An answer while it is written (R10). Pure. */
import type { CaseView } from "../api/own-replies.ts";
import type { Desk } from "../shell/desk.tsx";

export interface AnswerWords {
  /** Whether somebody has written here: else what a draft that was sent back says still counts. */
  readonly touched: boolean;
  readonly outcome: string;
  /** In the order of the points. */
  readonly answers: readonly string[];
  readonly reasoning: string;
}

export const noAnswer: AnswerWords = { touched: false, outcome: "", answers: [], reasoning: "" };

/** What the fields show: what was written, else the draft that was sent back; one text for each point. */
export function answerOf({ draft, points = [] }: CaseView, written: AnswerWords): AnswerWords {
  const from = written.touched || !draft ? written : ofDraft(draft.answer);
  return { ...from, answers: points.map((_, at) => from.answers[at] ?? "") };
}

const ofDraft = ({ outcome, points, reasoning }: NonNullable<CaseView["draft"]>["answer"]): AnswerWords => ({
  touched: false,
  outcome: outcome.key,
  answers: points.map(({ answer }) => answer),
  reasoning,
});

/** Four eyes: the kind demands a second person, or the outcome is a refusal. Until an outcome is chosen, one is expected. */
export function needsApproval({ kinds, outcomes }: Desk, kind: string, outcome: string): boolean {
  const ofKind = kinds.find(({ key }) => key === kind)?.fourEyes ?? true;
  return ofKind || (outcomes.find(({ key }) => key === outcome)?.refusal ?? true);
}

/** The texts that fit an answer: those of its kind and outcome, and those for all; the most particular first. */
export function templatesFor(
  { answerTemplates }: Desk,
  kind: string,
  outcome: string,
): Desk["answerTemplates"] {
  const fits = (wanted: string | undefined, is: string) => wanted === undefined || is === "" || wanted === is;
  const particular = (template: Desk["answerTemplates"][number]) =>
    Number(template.kind !== undefined) + Number(template.outcome !== undefined);
  return answerTemplates
    .filter((template) => fits(template.kind, kind) && fits(template.outcome, outcome))
    .sort((one, other) => particular(other) - particular(one));
}

/** A template comes after what is written; nothing that was written goes away. */
export const withTemplate = (written: string, template: string): string =>
  written.trim() === "" ? template.trim() : `${written.trimEnd()}\n\n${template.trim()}`;

/** What is said at an answer's field that is empty, in the place of how many letters it needs. */
export interface MissingWords {
  readonly outcome: string;
  readonly answer: (place: number) => string;
  readonly reasoning: string;
}

/** The problem with its errors in words that fit an answer: which point has none. */
export function inWords<P extends { readonly errors: readonly FieldFault[] }>(
  problem: P,
  answer: AnswerWords,
  missing: MissingWords,
): P {
  const errors = problem.errors.map(({ field, message }) => ({
    field,
    message: missingAt(field, answer, missing) ?? message,
  }));
  return { ...problem, errors };
}

interface FieldFault {
  readonly field: string;
  readonly message: string;
}

function missingAt(field: string, answer: AnswerWords, missing: MissingWords): string | undefined {
  if (field === "outcome" && answer.outcome === "") return missing.outcome;
  if (field === "reasoning" && answer.reasoning.trim() === "") return missing.reasoning;
  const [, at] = /^answers\.(\d+)$/.exec(field) ?? [];
  const isEmpty = at !== undefined && answer.answers[Number(at)]?.trim() === "";
  return isEmpty ? missing.answer(Number(at)) : undefined;
}

/** The typed fields of an answer, and the body made from them (R10). Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";
import type { Desk } from "../../../app/shell/desk.tsx";
import type { AnswerWords, PromiseWords } from "../steps/draft-answer.ts";
import { promiseOf, wordsOf, written } from "../steps/parts/promises.ts";
import { pointsLeft } from "../steps/parts/splitting.ts";

/**
 * The values of the form: the values that the expert typed, else the values of the draft that was sent back. There is
 * one text for each of the applicant's points that this answer must address.
 */
export function answerOf(view: CaseView, words: AnswerWords): AnswerWords {
  const from = words.touched || !view.draft ? words : ofDraft(view.draft);
  return { ...from, answers: pointsLeft(view).map((_, at) => from.answers[at] ?? "") };
}

const ofDraft = ({ answer, reused }: NonNullable<CaseView["draft"]>): AnswerWords => ({
  touched: false,
  outcome: answer.outcome.key,
  answers: answer.points.map(({ answer }) => answer),
  reasoning: answer.reasoning,
  transferredTo: answer.transferredTo ?? "",
  earlier: answer.earlier ?? "",
  commitments: (answer.commitments ?? []).map(wordsOf),
  reused: {
    blocks: (reused?.blocks ?? []).map(({ key, directory }) => ({ key, directory })),
    precedents: (reused?.precedents ?? []).map((each) => each.case),
  },
});

/**
 * The additional fields that an outcome needs: with `transfer`, the body to which the matter is transferred; with
 * `repeated`, the earlier request with the same answer.
 */
export function demandsOf({ outcomes }: Desk, outcome: string): { transfer: boolean; repeated: boolean } {
  const found = outcomes.find(({ key }) => key === outcome);
  return { transfer: found?.transfer ?? false, repeated: found?.repeated ?? false };
}

/** The body of `draft-answer`. It leaves out fields that the outcome does not need. */
export function bodyOf(answer: AnswerWords, desk: Desk) {
  const { outcome, answers, reasoning, reused } = answer;
  const demands = demandsOf(desk, outcome);
  const commitments = written(answer.commitments).map(promiseOf);
  const [transferredTo, earlier] = [answer.transferredTo.trim(), answer.earlier.trim()];
  return {
    outcome,
    answers: [...answers],
    reasoning,
    ...(demands.transfer && transferredTo !== "" && { transferredTo }),
    ...(demands.repeated && earlier !== "" && { earlier }),
    ...(commitments.length > 0 && { commitments }),
    ...(reused.blocks.length + reused.precedents.length > 0 && {
      reused: { blocks: [...reused.blocks], precedents: [...reused.precedents] },
    }),
  };
}

/**
 * Whether a second person must approve the answer: the kind or the case's past demands it, or the outcome is a refusal.
 * True until an outcome is chosen.
 */
export function needsApproval(
  { kinds, outcomes }: Desk,
  { kind, secondPerson }: Pick<CaseView, "kind" | "secondPerson">,
  outcome: string,
): boolean {
  const ofKind = kinds.find(({ key }) => key === kind.key)?.fourEyes ?? true;
  return secondPerson === true || ofKind || (outcomes.find(({ key }) => key === outcome)?.refusal ?? true);
}

/**
 * The prepared texts for this kind, subject and outcome, including texts for all kinds, subjects or outcomes; the most
 * specific first.
 */
export function templatesFor(
  { answerTemplates }: Pick<Desk, "answerTemplates">,
  { kind, subject, outcome }: Readonly<Record<"kind" | "subject" | "outcome", string>>,
): Desk["answerTemplates"] {
  const fits = (wanted: string | undefined, is: string) => wanted === undefined || is === "" || wanted === is;
  const particular = (template: Desk["answerTemplates"][number]) =>
    [template.kind, template.outcome, template.subjects].filter((each) => each !== undefined).length;
  return answerTemplates
    .filter((template) => fits(template.kind, kind) && fits(template.outcome, outcome))
    .filter(({ subjects }) => subjects === undefined || subjects.includes(subject))
    .sort((one, other) => particular(other) - particular(one));
}

/** The error texts for empty fields, used instead of the API's text on the minimum length. */
export interface MissingWords {
  readonly outcome: string;
  readonly answer: (place: number) => string;
  readonly reasoning: string;
  readonly transferredTo: string;
  readonly earlier: string;
  readonly commitment: Readonly<Record<keyof PromiseWords, string>>;
}

/** The problem, with an error text for each empty field that the API named. */
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
  if (field === "transferredTo" && answer.transferredTo.trim() === "") return missing.transferredTo;
  if (field === "earlier" && answer.earlier.trim() === "") return missing.earlier;
  const promised = emptyIn(field, answer);
  if (promised) return missing.commitment[promised];
  const [, at] = /^answers\.(\d+)$/.exec(field) ?? [];
  const isEmpty = at !== undefined && answer.answers[Number(at)]?.trim() === "";
  return isEmpty ? missing.answer(Number(at)) : undefined;
}

/**
 * Which field of a commitment is empty, for an error at a field such as `commitments.0.due`; undefined when none is.
 */
function emptyIn(field: string, { commitments }: AnswerWords): keyof PromiseWords | undefined {
  const [, at, name] = /^commitments\.(\d+)\.(what|owner|due)/.exec(field) ?? [];
  const what = name as keyof PromiseWords | undefined;
  const isEmpty = what !== undefined && commitments[Number(at)]?.[what].trim() === "";
  return isEmpty ? what : undefined;
}

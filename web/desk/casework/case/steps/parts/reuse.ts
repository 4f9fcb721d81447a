/** Inserts prepared texts and parts of precedents into an answer, and keeps their sources (R21). Pure. */
import {
  filledBlock,
  type filledPlaces,
  unfilledIn,
} from "../../../../../../shared/contracts/fields/block-places.ts";
import { requestOf } from "../../../../../../shared/contracts/fields/fields.ts";
import { type Language, textIn } from "../../../../../../shared/contracts/fields/language.ts";
import { dateInWords } from "../../../../../design/display.ts";
import type { CaseView } from "../../../../app/api/own-replies.ts";
import type { Desk } from "../../../../app/shell/desk.tsx";
import type { AnswerWords } from "../draft-answer.ts";

export type Reused = AnswerWords["reused"];

/** The source of an inserted text: a prepared text with the version of the directory, or another case. */
export type Source = Reused["blocks"][number] | string;

/** The place of the cursor in a text field, or the selected text, as positions in the text. */
export interface Cursor {
  readonly start: number;
  readonly end: number;
}

/** A prepared text or a part of a precedent, with its source. */
export interface Insertion {
  readonly text: string;
  readonly source: Source;
}

/** The most sources of each kind in one answer. */
const most = 20;

/** The text with the insertion on lines of its own: in place of the selected text, or at the end without a cursor. */
export function inserted(written: string, text: string, cursor?: Cursor): string {
  const added = text.trim();
  if (written.trim() === "") return added;
  const { start, end } = cursor ?? { start: written.length, end: written.length };
  const [before, after] = [written.slice(0, start), written.slice(end)];
  if (after.trim() === "") return `${before.trimEnd()}${before.trim() === "" ? "" : "\n\n"}${added}`;
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  return `${before}${gap}${added}${after.startsWith("\n") ? "" : "\n"}${after}`;
}

/** The place in the list of answers for a field such as `answers.0`; undefined for the field of the reasons. */
const placeOf = (field: string, answers: readonly string[]): number | undefined => {
  const [, at] = /^answers\.(\d+)$/.exec(field) ?? [];
  return at !== undefined && Number(at) < answers.length ? Number(at) : undefined;
};

/** The answer with an insertion in this field, or in the reasons when the answer has no such field. */
export function withInsertion(
  answer: AnswerWords,
  { text, source }: Insertion,
  field: string,
  cursor?: Cursor,
): AnswerWords {
  const at = placeOf(field, answer.answers);
  const reused = withSource(answer.reused, source);
  if (at === undefined) return { ...answer, reused, reasoning: inserted(answer.reasoning, text, cursor) };
  const answers = answer.answers.map((each, place) => (place === at ? inserted(each, text, cursor) : each));
  return { ...answer, reused, answers };
}

const isSame = (one: Source, other: Source): boolean =>
  typeof one === "string" || typeof other === "string" ? one === other : one.key === other.key;

const withSource = (reused: Reused, source: Source): Reused => {
  const { blocks, precedents } = withoutSource(reused, source);
  return typeof source === "string"
    ? { blocks, precedents: [...precedents, source].slice(-most) }
    : { precedents, blocks: [...blocks, source].slice(-most) };
};

export const withoutSource = ({ blocks, precedents }: Reused, source: Source): Reused => ({
  blocks: blocks.filter((each) => !isSame(each, source)),
  precedents: precedents.filter((each) => !isSame(each, source)),
});

/** The values of the placeholders for an answer to this case, in the applicant's language. */
export function valuesFor(
  view: CaseView,
  { me }: Pick<Desk, "me">,
  now: string,
): Readonly<Record<(typeof filledPlaces)[number], string>> {
  const { language } = view;
  return {
    // In a right-to-left text, groups of digits would stand in the wrong order, and stored texts have no bidi marks.
    code: requestOf(view.case),
    date: dateInWords(now, language),
    registered: dateInWords(view.registeredAt, language),
    unit: textIn(view.unit.name, language),
    office: textIn(me.unit.name, language),
    subject: textIn(view.subject.name, language),
    kind: textIn(view.kind.name, language),
  };
}

/** The prepared text in the applicant's language with its values filled in. */
export const blockText = (
  { text }: Desk["answerTemplates"][number],
  language: Language,
  values: ReturnType<typeof valuesFor>,
): string => filledBlock(textIn(text, language), values, language);

/** The fields of an answer that the placeholders may be in, in the order of the form. */
const textsOf = ({ answers, reasoning, transferredTo, commitments }: AnswerWords) => [
  ...answers.map((text, at) => ({ field: `answers.${at}`, text })),
  { field: "reasoning", text: reasoning },
  { field: "transferredTo", text: transferredTo },
  ...commitments.map(({ what }, at) => ({ field: `commitments.${at}.what`, text: what })),
];

/** The placeholders that the author still has to replace, each once, and the first field that has one. */
export function unfilledOf(answer: AnswerWords): {
  readonly places: readonly string[];
  readonly field: string | undefined;
} {
  const left = textsOf(answer).map(({ field, text }) => ({ field, places: unfilledIn(text) }));
  return {
    places: [...new Set(left.flatMap(({ places }) => places))],
    field: left.find(({ places }) => places.length > 0)?.field,
  };
}

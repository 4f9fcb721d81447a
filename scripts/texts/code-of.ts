/** Makes the source code of one translated text. */
import type { Message, Part } from "./message.ts";
import type { ReadText } from "./read-text.ts";

/**
 * The code to write for the placeholders and choices of a text. It is taken from the present text in the same language
 * (`own`) if there is one, otherwise from the English text.
 */
export interface Codes {
  readonly language: string;
  readonly inFunction: boolean;
  readonly own?: Pick<ReadText, "code" | "conditions"> | undefined;
  readonly english: Pick<ReadText, "code" | "conditions">;
}

/** Returns the TypeScript expression of a message: a string, a template literal, a conditional or a call of `plural`. */
export function codeOfMessage(message: Message, codes: Codes): string {
  const [only] = message;
  if (message.length === 1 && only && "choice" in only) return codeOfChoice(only, codes);
  const pieces = message.map((part) => pieceOf(part, codes));
  const isPlain = pieces.every((piece) => !("code" in piece));
  if (isPlain)
    return JSON.stringify(pieces.map(({ text = "" }) => text).join("")).replaceAll(unseen, escaped);
  return `\`${pieces.map((piece) => (piece.code === undefined ? inTemplate(piece.text) : `\${${piece.code}}`)).join("")}\``;
}

type Piece =
  | { readonly text: string; readonly code?: never }
  | { readonly code: string; readonly text?: never };

function pieceOf(part: Part, codes: Codes): Piece {
  if ("text" in part) return part;
  if ("choice" in part) return { code: codeOfChoice(part, codes) };
  const code = codes.inFunction ? expressionOf(part.place, codes) : undefined;
  return code === undefined ? { text: `{${part.place}}` } : { code };
}

/** Matches the invisible characters that set the direction of writing. They are written as escapes such as `\u200f`. */
const unseen = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16)}`;

const inTemplate = (text: string): string =>
  text.replaceAll(/[\\`]|\$(?=\{)/g, "\\$&").replaceAll(unseen, escaped);

const expressionOf = (place: string, { own, english, language }: Codes): string | undefined =>
  own?.code.get(place) ?? inLanguage(english.code.get(place), language);

const conditionOf = (on: string, { own, english, language }: Codes): string | undefined =>
  own?.conditions.get(on) ?? inLanguage(english.conditions.get(on), language);

const inLanguage = (code: string | undefined, language: string): string | undefined =>
  code === undefined ? undefined : inOtherWords(code, language);

const englishMember = /\.en\b/g;

export const namesEnglish = (code: string): boolean => code.search(englishMember) >= 0;

/** Returns code of the English text for another language: each `.en` is replaced by this language. */
export function inOtherWords(code: string, language: string): string {
  const member = /^\w+$/.test(language) ? `.${language}` : `["${language}"]`;
  return language === "en" ? code : code.replaceAll(englishMember, member);
}

function codeOfChoice(part: Extract<Part, { choice: string }>, codes: Codes): string {
  const { choice, on, arms } = part;
  const { other = [], ...rest } = arms;
  const forms = Object.entries(rest);
  const [first] = forms;
  const condition =
    choice === "select" ? conditionOf(on, codes) : codes.own?.conditions.get(`${on} ${first?.[0]}`);
  if (condition !== undefined && first && forms.length === 1)
    return `(${condition} ? ${codeOfMessage(first[1], codes)} : ${codeOfMessage(other, codes)})`;
  const written = Object.entries(arms).map(([form, arm]) => `"${form}": ${codeOfMessage(arm, codes)}`);
  return `plural("${codes.language}", ${expressionOf(on, codes) ?? on}, { ${written.join(", ")} })`;
}

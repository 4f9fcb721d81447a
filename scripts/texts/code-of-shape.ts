/** Makes the source code of a translation: the same expression as the English one, with the translated texts. */
import { codeOfMessage, inOtherWords, namesEnglish } from "./code-of.ts";
import type { Message } from "./message.ts";
import { leavesOf, type Shape } from "./shape.ts";

/** Returns the translation of the text at a path such as `.lines.0`; undefined when the text is not translated. */
export type Translated = (path: string) => Message | undefined;

interface Writing {
  readonly translated: Translated;
  readonly language: string;
}

/** The path of an expression within the object of texts that contains it, and how its code is made. */
interface Place {
  readonly path: string;
  /** True when the code must contain every text: a text without a translation is then written in English. */
  readonly whole: boolean;
  readonly inFunction: boolean;
}

/**
 * Returns the source code of an expression with texts (`shape`) in a further language; undefined when none of its texts is
 * translated.
 * @param whole whether the code contains the English text in place of a missing translation; otherwise it lacks the text
 */
export const codeOfShape = (
  shape: Shape,
  translated: Translated,
  language: string,
  whole: boolean,
): string | undefined =>
  isAnyTranslated(shape, "", translated)
    ? codeOf(shape, { translated, language }, { path: "", whole, inFunction: false })
    : undefined;

const isAnyTranslated = (shape: Shape, path: string, translated: Translated): boolean =>
  leavesOf(shape, path).some(([at, { kind }]) => kind === "text" && translated(at) !== undefined);

function codeOf(shape: Shape, writing: Writing, place: Place): string | undefined {
  if (shape.kind === "text") return codeOfText(shape, writing, place);
  if (shape.kind === "code") return codeOfCode(shape.source, writing, place);
  if (!place.whole && !isAnyTranslated(shape, place.path, writing.translated)) return undefined;
  switch (shape.kind) {
    case "function": {
      const body = codeOf(shape.body, writing, { ...place, whole: true, inFunction: true });
      return `${shape.head} ${shape.body.kind === "table" ? `(${body})` : body}`;
    }
    case "list":
      return `[${itemsOf(shape.items, writing, place)}]`;
    case "call":
      return `${shape.callee}(${itemsOf(shape.items, writing, place)})`;
    case "table":
      return `{ ${entriesOf(shape.entries, writing, place)} }`;
  }
}

function codeOfText(
  shape: Extract<Shape, { kind: "text" }>,
  { translated, language }: Writing,
  { path, whole, inFunction }: Place,
): string | undefined {
  const message = translated(path) ?? (whole ? shape.message : undefined);
  return message && codeOfMessage(message, { language, inFunction, english: shape });
}

/**
 * Returns the code for a piece of the expression that is no text. Code that contains `.en` is written with the further
 * language instead. Other code is left out, unless the translation must be complete (`whole`).
 */
const codeOfCode = (source: string, { language }: Writing, { whole }: Place): string | undefined =>
  whole || namesEnglish(source) ? inOtherWords(source, language) : undefined;

/** Returns the code of a list's items. A list is always complete: an item without a translation stays English. */
const itemsOf = (items: readonly Shape[], writing: Writing, place: Place): string =>
  items
    .map((item, at) => codeOf(item, writing, { ...place, path: `${place.path}.${at}`, whole: true }))
    .join(", ");

type Entries = Extract<Shape, { kind: "table" }>["entries"];

const entriesOf = (entries: Entries, writing: Writing, place: Place): string =>
  entries
    .flatMap(([key, item]) => {
      const code = codeOf(item, writing, { ...place, path: `${place.path}.${key}` });
      if (code === undefined) return [];
      return [key === "..." ? code : `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${code}`];
    })
    .join(", ");

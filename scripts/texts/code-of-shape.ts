/** Writes the texts of a shape in a further language. */
import { codeOfMessage, inOtherWords, namesEnglish } from "./code-of.ts";
import type { Message } from "./message.ts";
import { leavesOf, type Shape } from "./shape.ts";

/** The translation of a text by its path within a shape. */
export type Translated = (path: string) => Message | undefined;

interface Writing {
  readonly translated: Translated;
  readonly language: string;
}

/** Where a shape is, and how it is written. */
interface Place {
  readonly path: string;
  /** Each missing text is the English one. */
  readonly whole: boolean;
  readonly inFunction: boolean;
}

/** Undefined where none is translated. */
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

/** Code that names the English language must name the further one; other code is English's where it is missing. */
const codeOfCode = (source: string, { language }: Writing, { whole }: Place): string | undefined =>
  whole || namesEnglish(source) ? inOtherWords(source, language) : undefined;

/** A list is whole. */
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

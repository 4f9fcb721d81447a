/**
 * Makes the HTML part of an e-mail from the pieces of its text: the same words, in the direction of the language (N1).
 * Pure and browser-safe, since the administrator's preview shows the same elements.
 *
 * The elements are what mail programs keep (https://www.caniemail.com): a table, since Outlook pads only cells; `dir` and
 * `lang` on each block, since Gmail drops them from `body`; `span` with `dir` in place of `bdi`, which Gmail and Outlook
 * remove. They set no colour, so that a dark mode may choose both colours. They have no link, no picture and no address,
 * so that opening the message tells nobody.
 */

import { inDigits, type Language, traitsOf } from "../fields/language.ts";

/** A piece of a text: words, or a code that is read from left to right. */
export type Piece = string | { readonly code: string };

/** An element of a message. */
export interface EmailElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and words; the words are not yet escaped. */
  readonly children: readonly EmailNode[];
}

type EmailNode = string | EmailElement;

/** Gmail hides the rest of a message above 102 kilobytes; such a text is sent as plain text alone. */
const mostBytes = 100_000;

const codes: readonly string[] = ["code", "oneTimeCode"];

/**
 * Splits a text at its placeholders and puts in their values. The tracking code and the one-time code become codes.
 * @param valueFor returns the value of a placeholder
 */
export const piecesOf = (text: string, valueFor: (name: string) => string): readonly Piece[] =>
  text
    .split(/\{(\w+)\}/)
    .map((part, n) => {
      if (n % 2 === 0) return part;
      return codes.includes(part) ? { code: valueFor(part) } : valueFor(part);
    })
    .filter((piece) => piece !== "");

/** The plain text of the pieces. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.code)).join("");

/**
 * The values of placeholders as an e-mail has them: dates and times in the digits of its language. The codes keep Latin
 * digits, since people copy them. No-break spaces hold the groups of the tracking code in their order, which a
 * right-to-left line would otherwise reverse (Unicode TR9, rule W4).
 */
export const valuesInEmail = (
  values: Readonly<Record<string, string>>,
  language: Language,
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      codes.includes(name) ? value.replaceAll(" ", "\u00a0") : inDigits(value, language),
    ]),
  );

/** Returns the HTML of a message; undefined when it would be too long for mail programs. */
export function htmlEmail(subject: string, pieces: readonly Piece[], language: Language): string | undefined {
  const { lang, dir } = spokenIn(language);
  const html = [
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escaped(subject)}</title></head><body style="margin:0">`,
    markup(emailBody(pieces, language)),
    `</body></html>`,
  ].join("\n");
  return new TextEncoder().encode(html).length > mostBytes ? undefined : html;
}

/** The body of a message: one cell with a paragraph for each part of the text between empty lines. */
export function emailBody(pieces: readonly Piece[], language: Language): EmailElement {
  const spoken = spokenIn(language);
  const paragraph = (children: readonly EmailNode[]) =>
    element("p", { ...spoken, style: "margin:0 0 16px" }, ...children);
  const paragraphs = linesOf(pieces).map((lines) =>
    paragraph(lines.flatMap((line, n) => (n === 0 ? line : [element("br", {}), ...line]))),
  );
  const style = `${cell};text-align:${spoken.dir === "rtl" ? "right" : "left"}`;
  return element(
    "table",
    { ...table, ...spoken },
    element("tr", {}, element("td", { style }, ...paragraphs)),
  );
}

const spokenIn = (language: Language) => ({ lang: language, dir: traitsOf(language).dir });

const table = {
  ...{
    role: "presentation",
    align: "center",
    width: "100%",
    cellpadding: "0",
    cellspacing: "0",
    border: "0",
  },
  style: "max-width:600px;table-layout:fixed",
};

/** Tahoma has Persian letters on old Windows; elsewhere `sans-serif` is a font with them. */
const cell = [
  "padding:16px",
  "font-family:Tahoma,Arial,sans-serif",
  "font-size:16px",
  "line-height:28px",
  "mso-line-height-rule:exactly",
  "overflow-wrap:break-word",
].join(";");

const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly EmailNode[]
): EmailElement => ({ tag, attributes, children });

const leftToRight = (child: EmailNode, more = {}): EmailNode =>
  element("span", { dir: "ltr", ...more }, child);

type Line = readonly EmailNode[];

/** The paragraphs of a text, each as its lines. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Line[])[] {
  const lines = pieces.reduce<readonly Line[]>(
    (before, piece) => {
      const [first = [], ...rest] = nodesOf(piece);
      return [...before.slice(0, -1), [...(before.at(-1) ?? []), ...first], ...rest];
    },
    [[]],
  );
  const paragraphs: Line[][] = [[]];
  for (const line of lines)
    if (line.every((node) => typeof node === "string" && node.trim() === "")) paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

const nodesOf = (piece: Piece): readonly Line[] =>
  typeof piece === "string"
    ? piece.split(/\r?\n/).map(withRuns)
    : [[leftToRight(element("strong", { style: "font-size:18px" }, piece.code))]];

/** Web addresses, e-mail addresses and dialled numbers, whose parts a right-to-left line would put in another order. */
const run =
  /https?:\/\/[^\s<>«»"]*[^\s<>«»".,:;!?،؛؟)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\d۰-۹])(?:\+|[0۰])[\d۰-۹][\d۰-۹ ()-]{4,20}[\d۰-۹]/g;

/** Keeps each address and number left to right. None becomes a link, so no message asks its reader to follow one. */
function withRuns(words: string): Line {
  const found = [...words.matchAll(run)];
  return words
    .split(run)
    .flatMap((each, n) => [each, ...(found[n] ? [runOf(found[n][0])] : [])])
    .filter((node) => node !== "");
}

/** Keeps a number on one line, in mail programs that can do so; an address is too long for one line. */
const runOf = (words: string): EmailNode =>
  leftToRight(words, /[@/]/.test(words) ? {} : { style: "white-space:nowrap" });

function markup(node: EmailNode): string {
  if (typeof node === "string") return escaped(node);
  const { tag, attributes, children } = node;
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const begin = `<${tag}${named.join("")}>`;
  return tag === "br" ? begin : `${begin}${children.map(markup).join("")}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

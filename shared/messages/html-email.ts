/**
 * Makes the HTML part of an e-mail from the pieces of its text: the same words, in the direction of the language (N1).
 * Pure and browser-safe, since the administrator's preview shows the same HTML.
 *
 * The markup is what mail programs keep (https://www.caniemail.com): a table, since Outlook pads only cells; `dir` and
 * `lang` on each block, since Gmail drops them from `body`; `span` with `dir` in place of `bdi`, which Gmail and Outlook
 * remove. It sets no colour, so that a dark mode may choose both colours. It has no link, no picture and no address, so
 * that opening the message tells nobody.
 */

import { inDigits, type Language, traitsOf } from "../contracts/fields/language.ts";

/** A piece of a text: words, or a code that is read from left to right. */
export type Piece = string | { readonly code: string };

/** Gmail hides the rest of a message above 102 kilobytes; such a text is sent as plain text alone. */
const mostBytes = 100_000;

/**
 * Splits a text at its placeholders and puts in their values. The tracking code and the one-time code become codes.
 * @param valueFor returns the value of a placeholder
 */
export const piecesOf = (text: string, valueFor: (name: string) => string): readonly Piece[] =>
  text
    .split(/\{(\w+)\}/)
    .map((part, n) => (n % 2 === 0 ? part : codes.includes(part) ? { code: valueFor(part) } : valueFor(part)))
    .filter((piece) => piece !== "");

const codes: readonly string[] = ["code", "oneTimeCode"];

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

/** The plain text of the pieces. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.code)).join("");

/** Returns the HTML of a message; undefined when it would be too long for mail programs. */
export function htmlEmail(subject: string, pieces: readonly Piece[], language: Language): string | undefined {
  const { dir } = traitsOf(language);
  const spoken = `lang="${language}" dir="${dir}"`;
  const words = pieces.map(markup).join("").replaceAll("\r\n", "\n").trim();
  const paragraphs = words
    .split(/\n{2,}/)
    .map((each) => `<p ${spoken} style="margin:0 0 16px">${each.replaceAll("\n", "<br>")}</p>`);
  const html = [
    `<!doctype html><html ${spoken}><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escaped(subject)}</title></head><body style="margin:0">`,
    `<table role="presentation" ${spoken} align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;table-layout:fixed">`,
    `<tr><td style="${cell};text-align:${dir === "rtl" ? "right" : "left"}">`,
    ...paragraphs,
    `</td></tr></table></body></html>`,
  ].join("\n");
  return new TextEncoder().encode(html).length > mostBytes ? undefined : html;
}

/** Tahoma has Persian letters on old Windows; elsewhere `sans-serif` is a font with them. */
const cell = [
  "padding:16px",
  "font-family:Tahoma,Arial,sans-serif",
  "font-size:16px",
  "line-height:28px",
  "mso-line-height-rule:exactly",
  "overflow-wrap:break-word",
].join(";");

const leftToRight = (html: string, style = ""): string => `<span dir="ltr"${style}>${html}</span>`;

const markup = (piece: Piece): string =>
  typeof piece === "string"
    ? withRuns(piece)
    : leftToRight(`<strong style="font-size:18px">${escaped(piece.code)}</strong>`);

/** Web addresses, e-mail addresses and dialled numbers, whose parts a right-to-left line would put in another order. */
const run =
  /https?:\/\/[^\s<>«»"]*[^\s<>«»".,:;!?،؛؟)]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|(?<![\d۰-۹])(?:\+|[0۰])[\d۰-۹][\d۰-۹ ()-]{4,20}[\d۰-۹]/g;

/** Escapes words, and keeps each run left to right. A run is never a link, so no message asks to be followed. */
function withRuns(words: string): string {
  const found = [...words.matchAll(run)];
  const between = words.split(run);
  return between.map((each, n) => escaped(each) + (found[n] ? runOf(found[n][0]) : "")).join("");
}

/** A number stays on one line, where the mail program can; an address is too long for that. */
const runOf = (words: string): string =>
  leftToRight(escaped(words), /[@/]/.test(words) ? "" : ' style="white-space:nowrap"');

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

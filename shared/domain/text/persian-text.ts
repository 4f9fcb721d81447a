/**
 * Normalises Persian text from any keyboard. Keeps words, half-spaces inside words, emoji and line breaks.
 * Browser-safe.
 */

/**
 * Letters that Arabic keyboards type in Persian words, with the Persian letter: both look the same but are
 * different characters (C13).
 */
const persianLetters: Readonly<Record<string, string>> = {
  "\u064a": "\u06cc", // yeh
  "\u0649": "\u06cc", // alef maksura
  "\u0643": "\u06a9", // kaf
  "\u06c0": "\u0647\u0654", // heh with yeh above; it becomes heh followed by a combining hamza
};
const arabicLetters = /[\u064a\u0649\u0643\u06c0]/g;

/** Presentation forms and ligatures that old programs and copies from PDF contain. */
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufefc]/g;

/** Bidi marks, which can hide or reorder text, and mean nothing in plain text. */
const bidiMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const invisible = /[\ufeff\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufff9-\ufffb]/g;
/** All control characters except the line break; U+FFFE and U+FFFF, which are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
const lineBreaks = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;

/** Keeps half-spaces inside words, one at a time, and removes all others. */
function tidyHalfSpaces(text: string): string {
  return text
    .replace(/\u200c{2,}/g, "\u200c")
    .replace(/(?<![\p{L}\p{M}\p{N}])\u200c/gu, "")
    .replace(/\u200c(?![\p{L}\p{M}\p{N}])/gu, "");
}

/**
 * Removes bidi marks, controls, byte-order marks and other invisible characters. A tab becomes a space, an unpaired
 * surrogate U+FFFD.
 */
function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\t/g, " ")
    .replace(bidiMarks, "")
    .replace(invisible, "")
    .replace(controls, "");
}

/**
 * Replaces presentation forms by ordinary letters, composes letters with their marks (NFC), and replaces
 * Arabic yeh and kaf by the Persian letters. The second NFC puts the marks of a replaced letter into order.
 */
function foldLetters(text: string): string {
  return text
    .replace(presentationForms, (shaped) => shaped.normalize("NFKC"))
    .normalize("NFC")
    .replace(arabicLetters, (letter) => persianLetters[letter] ?? letter)
    .normalize("NFC");
}

/**
 * Cleans a text of several lines: replaces Arabic letters by Persian ones, and removes invisible characters, spaces at
 * the ends of lines and all but one of several empty lines. Lines end with `\n`. Digits stay as the person wrote them.
 * @example
 * cleanText("سلام  \r\n\r\n\r\nخوبي"); // "سلام\n\nخوبی"
 */
export function cleanText(text: string): string {
  return tidyHalfSpaces(foldLetters(visible(text.replace(lineBreaks, "\n"))))
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/**
 * Cleans a text of one line, such as a name, as `cleanText` does, and makes every run of white space one space.
 * @example
 * cleanLine(" مريم  كاظمی "); // "مریم کاظمی"
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/**
 * Finds numbers that identify a person, such as a mobile, a national code or a card, however they are separated. Reads
 * a text once, from its beginning to its end. Numbers written in words are not found. Pure.
 */

import { latinDigits } from "./digits.ts";

/** The digits from the first to the last between two letters, with everything that stands between them. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** The run with Latin digits, and without characters that nobody sees. */
  readonly text: string;
  /** The text after the run, as far as a word of currency is read. */
  readonly next: string;
}

/** The fewest digits that identify a person. */
const fewest = 8;
/** The most digits of an amount that needs no currency beside it; a mobile or a card has more. */
const mostWithoutCurrency = 9;
/** The most characters read after a run to find its currency. */
const window = 16;

/** Marks where a date or an amount stood in a run, which has no letters itself. */
const cut = "x";
const digit = /[\p{Nd}\p{No}]/u;
/** Letters end a run; the tatweel, other letters that only modify, and invisible ones do not. */
const letter = /(?=[\p{L}])(?![\p{Lm}\p{Default_Ignorable_Code_Point}])/u;
const unseen = /[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const currency = /^\s*(?:ریال|ريال|تومان|تومن|میلیون|میلیارد|rials?|tomans?|irr)/iu;

/** A day of the Persian or the Christian calendar that stands alone. */
const day =
  /(?<![\d/.:*_-])(?:1[2-5]|19|20)\d\d([/.-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![/.:*_-]?\d)/g;
const amount = /(?<![\d,٬،])[1-9]\d{0,2}(?:[,٬،]\d{3})+(?![,٬،]?\d)/g;
const time = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![:\d])/g;

/** Whether the text has a number that identifies a person: eight digits or more that are no date, time or amount. */
export const hasIdentifyingNumber = (text: string): boolean => runsOf(text).some(identifies);

/** The text with each number that identifies a person replaced by `…`. */
export function withoutNumbers(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of runsOf(text).filter(identifies)) {
    parts.push(text.slice(at, from), "…");
    at = to;
  }
  return parts.join("") + text.slice(at);
}

function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let open: { from: number; to: number; seen: string[]; upTo: number } | undefined;
  const close = () => {
    if (!open) return;
    const { from, to, seen, upTo } = open;
    runs.push({ from, to, text: seen.slice(0, upTo).join(""), next: text.slice(to, to + window) });
    open = undefined;
  };
  let at = 0;
  for (const character of text) {
    const digits = digitsIn(character);
    if (digits !== "") {
      open ??= { from: at, to: at, seen: [], upTo: 0 };
      open.seen.push(digits);
      open.to = at + character.length;
      open.upTo = open.seen.length;
    } else if (open && letter.test(character)) close();
    else if (open) open.seen.push(unseen.test(character) && character.trim() !== "" ? "" : character);
    at += character.length;
  }
  close();
  return runs;
}

/** The Latin digits that a character shows, such as a Persian, full-width or circled one; empty for other characters. */
function digitsIn(character: string): string {
  if (character >= "0" && character <= "9") return character;
  if (!digit.test(character)) return "";
  return latinDigits(character.normalize("NFKC")).replace(/[^0-9]/g, "");
}

function identifies({ text, next }: Run): boolean {
  if (digitsOf(text).length < fewest) return false;
  const hasCurrency = currency.test(next);
  return text
    .replace(day, cut)
    .replace(amount, (found) => (hasCurrency || digitsOf(found).length <= mostWithoutCurrency ? cut : found))
    .split(cut)
    .some((piece) => digitsOf(piece).length >= fewest && !isTimes(piece) && !isList(piece));
}

const digitsOf = (text: string): string => text.replace(/[^0-9]/g, "");

const isTimes = (piece: string): boolean => digitsOf(piece.replace(time, "")) === "";

/** Whether these are ascending short numbers or years, as in `12, 13, 14, 15` and `1405-1406`. */
function isList(piece: string): boolean {
  const numbers = piece.split(/[\s,،-]+/).filter((each) => each !== "");
  return numbers.every(
    (each, at) =>
      /^(?:[1-9]\d?|1[34]\d\d)$/.test(each) && (at === 0 || Number(numbers[at - 1]) < Number(each)),
  );
}

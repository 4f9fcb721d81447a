/**
 * Reads a person's name as people write it in a form (R2): with titles and posts, letters of any keyboard, half-spaces,
 * diacritics, punctuation, and several people in one text. Pure; browser-safe.
 */

import { latinDigits } from "./digits.ts";
import { plainLetters } from "./persian-stem.ts";
import { cleanText } from "./persian-text.ts";
import { fillers, headPosts, noNamePhrases, posts, titles } from "./written-name-words.ts";

/** Replaces the letters and marks that are written in several ways, and the digits of every script. */
const plain = (text: string): string =>
  plainLetters(latinDigits(cleanText(text)))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’‘`´ʼ]/g, "");

/** The local part of an e-mail address, which is usually a user name. */
const withoutDomain = (text: string): string => text.replace(/([\p{L}\p{N}])@\S+/gu, "$1");

const pieces = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];
const joined = (word: string): string => word.replaceAll("\u200c", "");
const listed = (words: string): ReadonlySet<string> => new Set(pieces(words).map(joined));

/** The lists of words, made on first use, so that Lambdas that read no name start faster. */
let lists: Readonly<Record<"around" | "titles" | "heads" | "noNames", ReadonlySet<string>>> | undefined;

const words = () => {
  lists ??= {
    around: listed(`${titles} ${posts} ${headPosts} ${fillers}`),
    titles: listed(titles),
    heads: listed(headPosts),
    noNames: new Set(noNamePhrases.map((phrase) => pieces(phrase).map(joined).join(""))),
  };
  return lists;
};

/** Whether people write this word beside names: a title, a post, or a word that joins these to a name. */
export const isAround = (word: string): boolean => words().around.has(word);

/** Whether the word is the post of the person who leads a unit. */
export const isHeadPost = (word: string): boolean => words().heads.has(word);

/**
 * The words of a name in their plain form. A half-space stays inside a word, as nothing, unless it joins a title to a name.
 * @example
 * wordsOfName("جناب آقاي‌رضائي"); // ["جناب", "اقای", "رضایی"]
 */
export const wordsOfName = (text: string): readonly string[] =>
  pieces(withoutDomain(text)).flatMap((piece) => {
    const parts = piece.split("\u200c").filter((part) => part !== "");
    return parts.some((part) => words().titles.has(part)) ? parts : [joined(piece)];
  });

/** Whether the text names nobody: it has no letter or digit, or it says that the name is not known. */
export const isNoName = (text: string): boolean => {
  const written = wordsOfName(text).join("");
  return written === "" || words().noNames.has(written);
};

const between = /\s(?:و|با|and|with)\s|[,،;؛/\\&+|\n]|\s[-–—]\s|\s(?:یا|or)\s/giu;

/** Whether the text gives a choice between people, or asks whether it is this person. */
export const isDoubtful = (text: string): boolean =>
  /\s(?:یا|or)\s|[?؟]|شاید|احتمالا|maybe|perhaps/iu.test(cleanText(text));

/** The texts in which one person each is named. */
export const eachPerson = (text: string): readonly string[] =>
  cleanText(text)
    .split(between)
    .filter((one) => !isNoName(one));

/** Letters that sound the same in Persian, and letters of neighbouring languages; each with one letter for all. */
const sounds: Readonly<Record<string, string>> = {
  ...{ ص: "س", ث: "س", ذ: "ز", ض: "ز", ظ: "ز", ط: "ت", ح: "ه", غ: "ق" },
  ...{ ہ: "ه", ھ: "ه", ے: "ی", ێ: "ی", ۆ: "و", ڵ: "ل" },
};

const spoken = (word: string): string =>
  word.replace(/[صثذضظطحغہھےێۆڵ]/gu, (letter) => sounds[letter] ?? letter);

/** The shortest word in which a mistake is forgiven. */
const leastLetters = 4;
/** The shortest word that may be a part of another; Latin letters write the vowels too. */
const leastPart = (word: string): number => (/[a-z]/.test(word) ? 5 : leastLetters);

/** Whether two words may be the same name: alike but for a typing mistake, or one a part of the other. */
export function resembles(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [spoken(one), spoken(other)];
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < leastLetters)
    return least === leastLetters - 1 && a.length !== b.length && distance(a, b) === 1;
  if (least >= leastPart(a) && (a.includes(b) || b.includes(a))) return true;
  return distance(a, b) <= (least > 6 ? 2 : 1);
}

/** The number of letters to add, remove, replace or exchange with their neighbour; 3 when it is more than 2. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, rows, row, i, j));
    rows.push(row);
  }
  return Math.min(3, rows[a.length]?.[b.length] ?? 3);
}

function cheapest(
  a: string,
  b: string,
  rows: readonly (readonly number[])[],
  row: readonly number[],
  i: number,
  j: number,
): number {
  const at = (up: number, left: number): number => rows[i - up]?.[j - left] ?? 9;
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : 9;
  return Math.min(at(1, 0) + 1, (row[j - 1] ?? 9) + 1, at(1, 1) + same, swapped);
}

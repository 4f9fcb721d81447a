/**
 * Finds what identifies a person in a text that everybody may read (I6), and hides it in a text for an outside body (R7). It finds numbers, e-mail addresses and the given
 * names; a person who is described without them is not found. Pure.
 */

import { hasIdentifyingNumber, withoutNumbers } from "./identifying-numbers.ts";
import { plainLetters } from "./persian-stem.ts";
import { cleanText } from "./persian-text.ts";

/** The names that a text must not contain. */
export interface NamedPeople {
  /** The people of a request. The family name alone is found, too. */
  readonly people: readonly string[];
  /** Names that are found only as a whole, such as those of staff and companies. */
  readonly whole: readonly string[];
}

export type Identifying = "number" | "address" | "name";

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** A word with the half-spaces in it. */
const written = /[\p{L}\p{M}\p{N}\u200c]+/gu;
const atSign = /[@＠﹫]/u;
/** The words between spaces. Each is looked at once: one expression with the sign in it takes the square of the length. */
const spaced = /\S+/gu;

/** Whether the text has a number that identifies a person, or an address with `@`; undefined when it has neither. */
export function numberOrAddressIn(text: string): Exclude<Identifying, "name"> | undefined {
  if (atSign.test(text)) return "address";
  return hasIdentifyingNumber(text) ? "number" : undefined;
}

/**
 * Replaces what identifies a person by `…`: numbers of eight digits or more that are no date, time or amount, addresses with `@`, and these names, each as
 * a whole and the family name alone (R7). Names of companies are replaced only as a whole.
 */
export function withoutIdentifying(text: string, { people, whole }: NamedPeople): string {
  const plain = withoutNumbers(text).replace(spaced, (each) => (atSign.test(each) ? "…" : each));
  const words = [...plain.matchAll(written)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    parts: wordsOf(found[0]),
  }));
  const names = [
    ...people.flatMap((name) => [wordsOf(name), familyName(wordsOf(name))]),
    ...whole.map(wordsOf),
  ];
  const hidden = new Set(names.flatMap((name) => placesOf(words, name)));
  return words.reduceRight(
    (masked, { from, to }, at) => (hidden.has(at) ? `${masked.slice(0, from)}…${masked.slice(to)}` : masked),
    plain,
  );
}

interface Written {
  readonly parts: readonly string[];
}

/** The places of the written words that together spell this name. A half-space may join two words of a name. */
function placesOf(words: readonly Written[], name: readonly string[]): readonly number[] {
  if (name.length === 0) return [];
  return words.flatMap((_, from) => {
    let spelled: readonly string[] = [];
    for (let to = from; to < words.length && spelled.length < name.length; to += 1) {
      spelled = [...spelled, ...(words[to]?.parts ?? [])];
      const places = Array.from({ length: to - from + 1 }, (__, step) => from + step);
      if (` ${spelled.join(" ")} `.includes(` ${name.join(" ")} `)) return places;
    }
    return [];
  });
}

/** Whether the text names one of these people. Spelling, keyboard and half-spaces make no difference. */
export function namesOneOf(text: string, { people, whole }: NamedPeople): boolean {
  const written = ` ${wordsOf(text).join(" ")} `;
  const has = (name: readonly string[]) => name.length > 0 && written.includes(` ${name.join(" ")} `);
  return people.some((name) => has(familyName(wordsOf(name)))) || whole.some((name) => has(wordsOf(name)));
}

/** The last word of a name; the last two words when the last one is too short to be found alone. */
const familyName = (name: readonly string[]): readonly string[] =>
  name.slice((name.at(-1)?.length ?? 0) < 3 ? -2 : -1);

const wordsOf = (text: string): readonly string[] => plainLetters(cleanText(text)).match(word) ?? [];

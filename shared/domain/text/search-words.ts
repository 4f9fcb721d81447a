/** Extracts the words by which a text is found and compared (R18, R14, C9). Browser-safe. */

import { latinDigits } from "./digits.ts";
import { persianStem, plainLetters } from "./persian-stem.ts";
import { cleanText } from "./persian-text.ts";

/**
 * The most different words that are kept of one text, to limit the cost of indexing; the first words of the
 * text are kept.
 */
export const mostWords = 100;

const longest = 40;

/** Prefixes and endings that stand alone when a person types a space instead of a half-space. */
const pieces =
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان می، نمی، ام ات اش ای اند اید ایم ایی مان تان شان تر ترین بی هم";

/** Words that occur in any text, including greetings and formulas of requests. */
const common =
  "و در به از که این آن را با برای است هست نیست بود نبود شد نشد شود نمی‌شود شده شدم شدند باشد باشند باید نباید خواهد " +
  "می‌شود می‌کند می‌کنند می‌کنم نمی‌کند نمی‌کنند می‌دهد می‌دهند نمی‌دهد نمی‌دهند می‌گوید می‌گویند می‌خواهند می‌خواهد " +
  "کرد کردم کردند کرده کنند کنید کنم کند کردن شدن دارد دارند دارم ندارد ندارند داشت داده دادند داد است اند بوده هستم هستند " +
  "یا تا هر همه هیچ چند چه چرا چون اگر ولی اما اینکه آنکه بلکه نیز هم همین همان دیگر دیگری یک دو سه من ما شما او آنها خود خودم " +
  "بر پس پیش بعد قبل روی زیر بالا بین بدون درون هنوز حالا اکنون فقط خیلی بسیار بیشتر کمتر زیاد بار باره وقتی هنگام " +
  "روز روزها ماه سال هفته دیروز امروز فردا صبح شب عصر لطفا خواهشمند خواهش تقاضا درخواست دارم سلام احترام محترم جناب " +
  "آقای خانم تشکر متشکرم ممنون سپاس بنده اینجانب مورد موضوع خصوص علت دلیل طور سوی طرف شما کسی چیزی " +
  "the a an of to in is are and or for on my i we it not with from at was have has";

/** Joins the prefix `می` to the verb after it, whether a space or half-space was typed between. */
const withVerb = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}\u200c])(ن?می)[\s\u200c]+(?=\p{L})/gu, "$1");

/** Matches a word as typed, together with the prefix `می` of a verb before it. */
const typedWord = /(?:(?<![\p{L}\p{M}\u200c])ن?می[\s\u200c]+)?[\p{L}\p{M}\p{N}\u200c]+/gu;

/**
 * The positions in a text of the words with these stems.
 * @param stems the stems that `searchWords` returned
 */
export function hitsIn(
  text: string,
  stems: ReadonlySet<string>,
): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(typedWord)]
    .filter(([typed]) => searchWords(typed).some((stem) => stems.has(stem)))
    .map(({ 0: typed, index }) => ({ from: index, to: index + typed.length }));
}

const rawWords = (text: string): readonly string[] =>
  withVerb(latinDigits(cleanText(text)).replaceAll("\u0640", "")).match(/[\p{L}\p{M}\p{N}\u200c]+/gu) ?? [];

/** Splits a word at its half-spaces, since a user who types `کم وزن` means `کم‌وزن`. */
const partsOf = (raw: string): readonly string[] =>
  raw.split("\u200c").map((part) => plainLetters(part).slice(0, longest));

/**
 * Stems of words that say nothing about the matter. Created on first use, so that Lambdas that do not search
 * start faster.
 */
let withoutMatter: ReadonlySet<string> | undefined;

function isWithoutMatter(stem: string): boolean {
  withoutMatter ??= new Set(rawWords(`${pieces} ${common}`).flatMap(partsOf).map(persianStem));
  return withoutMatter.has(stem);
}

/**
 * Whether a stem says something about the matter: it is no single Persian letter, and no word that occurs in
 * any text.
 */
const tells = (stem: string): boolean =>
  (stem.length > 1 || /[^\p{Script=Arabic}]/u.test(stem)) && !isWithoutMatter(stem);

/**
 * The different words of a text as stems, in order of appearance, at most `mostWords`. All spellings of a
 * word give the same stem: yeh and kaf of any keyboard, half-space or space, plural and possessive endings,
 * digits of any script.
 */
export function searchWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const raw of rawWords(text)) {
    for (const part of partsOf(raw)) {
      const stem = persianStem(part);
      if (tells(stem)) words.add(stem);
      if (words.size === mostWords) return [...words];
    }
  }
  return [...words];
}

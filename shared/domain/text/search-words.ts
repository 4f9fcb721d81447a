/** The words by which a text is found and compared (R18, R14, C9). Browser-safe. */

import { latinDigits } from "./digits.ts";
import { persianStem, plainLetters } from "./persian-stem.ts";
import { cleanText } from "./persian-text.ts";

/** The most different words kept of one text, the first ones: bounds the cost of indexing. */
export const mostWords = 100;

const longest = 40;

/** Parts of words that stand alone when a person types a space for a half-space, or after one. */
const pieces =
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان می، نمی، ام ات اش ای اند اید ایم ایی مان تان شان تر ترین بی هم";

/** Words that occur in any text, greetings and formulas of requests included. */
const common =
  "و در به از که این آن را با برای است هست نیست بود نبود شد نشد شود نمی‌شود شده شدم شدند باشد باشند باید نباید خواهد " +
  "می‌شود می‌کند می‌کنند می‌کنم نمی‌کند نمی‌کنند می‌دهد می‌دهند نمی‌دهد نمی‌دهند می‌گوید می‌گویند می‌خواهند می‌خواهد " +
  "کرد کردم کردند کرده کنند کنید کنم کند کردن شدن دارد دارند دارم ندارد ندارند داشت داده دادند داد است اند بوده هستم هستند " +
  "یا تا هر همه هیچ چند چه چرا چون اگر ولی اما اینکه آنکه بلکه نیز هم همین همان دیگر دیگری یک دو سه من ما شما او آنها خود خودم " +
  "بر پس پیش بعد قبل روی زیر بالا بین بدون درون هنوز حالا اکنون فقط خیلی بسیار بیشتر کمتر زیاد بار باره وقتی هنگام " +
  "روز روزها ماه سال هفته دیروز امروز فردا صبح شب عصر لطفا خواهشمند خواهش تقاضا درخواست دارم سلام احترام محترم جناب " +
  "آقای خانم تشکر متشکرم ممنون سپاس بنده اینجانب مورد موضوع خصوص علت دلیل طور سوی طرف شما کسی چیزی " +
  "the a an of to in is are and or for on my i we it not with from at was have has";

/** Joins `می` to the verb after it, however it is typed. */
const withVerb = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}\u200c])(ن?می)[\s\u200c]+(?=\p{L})/gu, "$1");

/** A word as typed, with the `می` of a verb before it. */
const typedWord = /(?:(?<![\p{L}\p{M}\u200c])ن?می[\s\u200c]+)?[\p{L}\p{M}\p{N}\u200c]+/gu;

/** The positions of these words in a text; `stems` as `searchWords` gives them. */
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

/** A word with half-spaces is its parts, since a user who types `کم وزن` means `کم‌وزن`. */
const partsOf = (raw: string): readonly string[] =>
  raw.split("\u200c").map((part) => plainLetters(part).slice(0, longest));

/** Created on first use, so that functions that search nothing start faster. */
let withoutMatter: ReadonlySet<string> | undefined;

function isWithoutMatter(stem: string): boolean {
  withoutMatter ??= new Set(rawWords(`${pieces} ${common}`).flatMap(partsOf).map(persianStem));
  return withoutMatter.has(stem);
}

/** Whether a stem is about the matter: no single letter, and no word of every text. */
const tells = (stem: string): boolean =>
  (stem.length > 1 || /[^\p{Script=Arabic}]/u.test(stem)) && !isWithoutMatter(stem);

/**
 * The different words of a text as stems, in order of appearance, at most `mostWords`. The same for all
 * spellings: yeh and kaf of any keyboard, half-space or space, plural and possessive endings, any digits.
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

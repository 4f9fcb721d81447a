/**
 * Writes the time left, or the time since the deadline, in words: «۲ روز کاری مانده», «۳ روز کاری دیرکرد»
 * (`docs/develop/vocabulary.md`). Pure.
 */

import { persianDigits } from "../text/digits.ts";
import type { TimeLeft } from "./clock-left.ts";

type Language = "fa" | "en";

const one = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** Hours and minutes in words, without parts that are zero: `2 h 20 min`. */
function hours(minutes: number, language: Language): string {
  const parts = [
    [Math.floor(minutes / 60), { fa: "ساعت", en: "hour" }],
    [minutes % 60, { fa: "دقیقه", en: "minute" }],
  ] as const;
  const said = parts
    .filter(([count], at) => count > 0 || (at === 1 && minutes === 0))
    .map(([count, what]) => (language === "fa" ? `${count} ${what.fa}` : one(count, what.en)));
  return language === "fa" ? `${said.join(" و ")} کاری` : `${said.join(" ")} of office time`;
}

function amount({ amount: count, in: unit }: TimeLeft, language: Language): string {
  if (unit === "working-minutes") return hours(count, language);
  if (unit === "days") return language === "fa" ? `${count} روز` : one(count, "day");
  return language === "fa" ? `${count} روز کاری` : one(count, "working day");
}

const past = { fa: "مهلت گذشته است", en: "overdue" };
const last = { fa: "امروز آخرین روز است", en: "today is the last day" };

function said(left: TimeLeft, language: Language): string {
  if (left.state === "last-day") return last[language];
  if (left.state === "running") return `${amount(left, language)} ${language === "fa" ? "مانده" : "left"}`;
  if (left.amount === 0) return past[language];
  return language === "fa" ? `${amount(left, language)} دیرکرد` : `${amount(left, language)} overdue`;
}

/** The time left in words. For a paused clock the text first says that the clock is paused. */
export function timeLeftInWords(left: TimeLeft, language: Language): string {
  const stands = language === "fa" ? "مهلت متوقف است؛ " : "the clock is paused; ";
  const words = `${left.stands ? stands : ""}${said(left, language)}`;
  return language === "fa" ? persianDigits(words) : words;
}

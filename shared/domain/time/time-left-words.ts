/**
 * Writes the time left, or the time since the deadline, in words: «۲ روز کاری مانده», «۳ روز کاری دیرکرد»
 * (`docs/develop/vocabulary.md`). Pure.
 */

import { type Language, traitsOf } from "../../contracts/fields/language.ts";
import { words } from "../../contracts/fields/words.ts";
import { digitsOf } from "../text/digits.ts";
import type { TimeLeft } from "./clock-left.ts";

const timeLeftWords = words(
  {
    hour: (count: string) => `${count} ساعت`,
    minute: (count: string) => `${count} دقیقه`,
    day: (count: string) => `${count} روز`,
    workingDay: (count: string) => `${count} روز کاری`,
    and: " و ",
    ofOfficeTime: (hours: string) => `${hours} کاری`,
    left: (time: string) => `${time} مانده`,
    late: (time: string) => `${time} دیرکرد`,
    past: "مهلت گذشته است",
    last: "امروز آخرین روز است",
    stands: (left: string) => `مهلت متوقف است؛ ${left}`,
  },
  {
    hour: (count: string) => (count === "1" ? "1 hour" : `${count} hours`),
    minute: (count: string) => (count === "1" ? "1 minute" : `${count} minutes`),
    day: (count: string) => (count === "1" ? "1 day" : `${count} days`),
    workingDay: (count: string) => (count === "1" ? "1 working day" : `${count} working days`),
    and: " ",
    ofOfficeTime: (hours: string) => `${hours} of office time`,
    left: (time: string) => `${time} left`,
    late: (time: string) => `${time} overdue`,
    past: "overdue",
    last: "today is the last day",
    stands: (left: string) => `the clock is paused; ${left}`,
  },
);

/** Hours and minutes in words, without parts that are zero: `2 hours 20 minutes of office time`. */
function hours(minutes: number, language: Language): string {
  const { hour, minute, and, ofOfficeTime } = timeLeftWords[language];
  const parts = [
    [Math.floor(minutes / 60), hour],
    [minutes % 60, minute],
  ] as const;
  const said = parts
    .filter(([count], at) => count > 0 || (at === 1 && minutes === 0))
    .map(([count, saying]) => saying(counted(count, language)));
  return ofOfficeTime(said.join(and));
}

const counted = (count: number, language: Language): string => digitsOf(count, traitsOf(language).digits);

function amount({ amount: count, in: unit }: TimeLeft, language: Language): string {
  if (unit === "working-minutes") return hours(count, language);
  return timeLeftWords[language][unit === "days" ? "day" : "workingDay"](counted(count, language));
}

function said(left: TimeLeft, language: Language): string {
  const text = timeLeftWords[language];
  if (left.state === "last-day") return text.last;
  if (left.state === "running") return text.left(amount(left, language));
  return left.amount === 0 ? text.past : text.late(amount(left, language));
}

/** The time left in words. For a paused clock the text first says that the clock is paused. */
export function timeLeftInWords(left: TimeLeft, language: Language): string {
  return left.stands ? timeLeftWords[language].stands(said(left, language)) : said(left, language);
}

/** Writes the time left until a deadline as text, and tells how urgent it is (D1, D4). Pure. */
import { digits } from "../../../design/display.ts";
import type { Language } from "../../../design/words.ts";
import type { InboxItem } from "../inbox/asked.ts";
import type { ClockWords } from "./clocks.text.ts";

export type Left = NonNullable<InboxItem["next"]>["left"];

/** The urgency of a deadline: `now` needs work today, `wrong` is overdue, `stands` is paused. */
export type Band = "calm" | "now" | "wrong" | "stands";

/** The urgency of a deadline. A deadline in minutes ends today or on the next working day, so it is at least `now`. */
export function bandOf({ state, stands, in: unit }: Left): Band {
  if (state === "overdue") return "wrong";
  if (stands) return "stands";
  return state === "last-day" || unit === "working-minutes" ? "now" : "calm";
}

/**
 * Returns the time left as text: `۲ روز کاری مانده`, `امروز آخرین روز است`, `۳ روز کاری دیرکرد`, `متوقف: منتظر پاسخ
 * متقاضی`.
 */
export function leftInWords(left: Left, text: ClockWords, language: Language): string {
  const amount = amountOf(left, text, language);
  const band = bandOf(left);
  if (band === "wrong") return left.amount === 0 ? text.justOver : text.overdue(amount);
  if (band === "stands") return text.stands;
  if (left.state === "last-day") return text.lastDay;
  return left.amount === 0 ? text.lastMoment : text.left(amount);
}

function amountOf({ amount, in: unit }: Left, { amounts }: ClockWords, language: Language): string {
  if (unit !== "working-minutes") return amounts[unit](digits(amount, language));
  const [hours, minutes] = [Math.floor(amount / 60), amount % 60].map((each) => digits(each, language)) as [
    string,
    string,
  ];
  if (amount < 60) return amounts.minutes(minutes);
  return amount % 60 === 0 ? amounts.hours(hours) : amounts.both(hours, minutes);
}

import { expect, it } from "vitest";
import type { TimeLeft } from "./clock-left.ts";
import { timeLeftInWords } from "./time-left-words.ts";

const left = (over: Partial<TimeLeft>): TimeLeft => ({
  state: "running",
  amount: 2,
  in: "working-days",
  stands: false,
  ...over,
});

it.each([
  [{}, "۲ روز کاری مانده", "2 working days left"],
  [{ amount: 1 }, "۱ روز کاری مانده", "1 working day left"],
  [{ state: "last-day", amount: 0 }, "امروز آخرین روز است", "today is the last day"],
  [{ state: "overdue", amount: 3 }, "۳ روز کاری دیرکرد", "3 working days overdue"],
  [{ state: "overdue", amount: 0 }, "مهلت گذشته است", "overdue"],
  [{ in: "days", amount: 12 }, "۱۲ روز مانده", "12 days left"],
  [
    { in: "working-minutes", amount: 140 },
    "۲ ساعت و ۲۰ دقیقه کاری مانده",
    "2 hours 20 minutes of office time left",
  ],
  [{ in: "working-minutes", amount: 60 }, "۱ ساعت کاری مانده", "1 hour of office time left"],
  [{ in: "working-minutes", amount: 0 }, "۰ دقیقه کاری مانده", "0 minutes of office time left"],
  [{ stands: true }, "مهلت متوقف است؛ ۲ روز کاری مانده", "the clock is paused; 2 working days left"],
] as const)("the time left %j is worded «%s»", (over, fa, en) => {
  expect(timeLeftInWords(left(over as Partial<TimeLeft>), "fa")).toBe(fa);
  expect(timeLeftInWords(left(over as Partial<TimeLeft>), "en")).toBe(en);
});

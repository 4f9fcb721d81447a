import { describe, expect, it } from "vitest";
import { clockWords } from "./clocks.text.ts";
import { bandOf, type Left, leftInWords } from "./tell-left.ts";

const days: Left = { state: "running", amount: 2, in: "working-days", stands: false };
const minutes: Left = { ...days, in: "working-minutes" };
const fa = (left: Left) => leftInWords(left, clockWords.fa, "fa");
const en = (left: Left) => leftInWords(left, clockWords.en, "en");

describe("the text on the time left until a deadline (D1, D4)", () => {
  it.each<readonly [Left, string, string, ReturnType<typeof bandOf>]>([
    [days, "۲ روز کاری مانده", "2 working days left", "calm"],
    [{ ...days, amount: 1 }, "۱ روز کاری مانده", "1 working day left", "calm"],
    [{ ...days, amount: 40, in: "days" }, "۴۰ روز مانده", "40 days left", "calm"],
    [{ ...days, state: "last-day", amount: 0 }, "امروز آخرین روز است", "Today is the last day", "now"],
    [{ ...days, state: "overdue", amount: 3 }, "۳ روز کاری دیرکرد", "3 working days overdue", "wrong"],
    [{ ...days, state: "overdue", amount: 0 }, "مهلت گذشته است", "Overdue", "wrong"],
    [{ ...days, stands: true }, "متوقف: منتظر پاسخ متقاضی", "Paused: waiting for a reply", "stands"],
    [{ ...minutes, amount: 130 }, "۲ ساعت و ۱۰ دقیقه کاری مانده", "2 h 10 min of working time left", "now"],
    [{ ...minutes, amount: 60 }, "۱ ساعت کاری مانده", "1 working hour left", "now"],
    [{ ...minutes, amount: 59 }, "۵۹ دقیقه کاری مانده", "59 working minutes left", "now"],
  ])("for %j is %s", (left, persian, english, band) => {
    expect(fa(left)).toBe(persian);
    expect(en(left)).toBe(english);
    expect(bandOf(left)).toBe(band);
  });

  it("says “paused” for a deadline paused on its last day", () => {
    expect(bandOf({ ...days, state: "last-day", amount: 0, stands: true })).toBe("stands");
  });
});

import { describe, expect, test } from "vitest";
import {
  age,
  clockTime,
  counted,
  dateInWords,
  digitByDigit,
  digits,
  inFours,
  minutesUntil,
  momentInWords,
  momentShort,
} from "./display.ts";

describe("dates", () => {
  test("are Solar Hijri in Persian, and in both calendars in English (C1)", () => {
    expect(dateInWords("2026-11-24T10:35:00.000Z", "fa")).toBe("سه‌شنبه ۳ آذر ۱۴۰۵");
    expect(dateInWords("2026-11-24T10:35:00.000Z", "en")).toBe("Tuesday 24 November 2026 (3 Azar 1405)");
    expect(momentInWords("2026-11-24T10:35:00.000Z", "fa")).toBe("سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۱۴:۰۵");
    expect(momentInWords("2026-11-24T10:35:00.000Z", "en")).toBe(
      "Tuesday 24 November 2026 (3 Azar 1405), 14:05",
    );
    expect(momentShort("2026-11-24T10:35:00.000Z", "fa")).toBe("۳ آذر، ۱۴:۰۵");
    expect(momentShort("2026-11-24T10:35:00.000Z", "en")).toBe("24 Nov (3 Azar), 14:05");
    const [then, now] = ["2024-11-23T10:35:00.000Z", "2026-11-24T10:35:00.000Z"];
    expect(momentShort(then, "fa", now)).toBe("۳ آذر ۱۴۰۳، ۱۴:۰۵");
    expect(momentShort(then, "en", now)).toBe("23 Nov 2024 (3 Azar), 14:05");
  });

  test("are dates in Tehran, where the next day starts at 20:30 UTC", () => {
    expect(dateInWords("2026-11-24T20:29:00.000Z", "fa")).toContain("۳ آذر");
    expect(dateInWords("2026-11-24T20:30:00.000Z", "fa")).toContain("۴ آذر");
    expect(clockTime("2026-11-24T20:30:00.000Z", "en")).toBe("00:00");
  });

  test("are right on the last day of a Solar Hijri leap year and on the day after it", () => {
    expect(dateInWords("2025-03-20T08:00:00.000Z", "fa")).toBe("پنجشنبه ۳۰ اسفند ۱۴۰۳");
    expect(dateInWords("2025-03-21T08:00:00.000Z", "fa")).toBe("جمعه ۱ فروردین ۱۴۰۴");
  });
});

describe("numbers and codes", () => {
  test("have Persian digits in Persian text", () => {
    expect(digits("گام 2 از 5", "fa")).toBe("گام ۲ از ۵");
    expect(digits(2026, "en")).toBe("2026");
    expect(counted(3, "day", "fa")).toBe("۳ روز");
    expect([counted(1, "day", "en"), counted(2, "day", "en")]).toEqual(["1 day", "2 days"]);
  });

  test("show a tracking code as three groups of four digits, and let screen readers read it digit by digit (C2)", () => {
    expect(inFours("407155289363", "fa")).toBe("۴۰۷۱ ۵۵۲۸ ۹۳۶۳");
    expect(inFours("407155289363", "en")).toBe("4071 5528 9363");
    expect(digitByDigit("407155289363", "fa")).toBe("۴ ۰ ۷ ۱، ۵ ۵ ۲ ۸، ۹ ۳ ۶ ۳");
    expect(digitByDigit("407155289363", "en")).toBe("4 0 7 1, 5 5 2 8, 9 3 6 3");
  });
});

describe("spans of time", () => {
  const now = "2026-11-24T10:00:00.000Z";

  test("are shown in the largest whole unit", () => {
    expect(age("2026-11-24T09:59:30.000Z", now, "fa")).toBe("چند لحظه");
    expect(age("2026-11-24T09:15:00.000Z", now, "fa")).toBe("۴۵ دقیقه");
    expect(age("2026-11-24T06:00:00.000Z", now, "en")).toBe("4 hours");
    expect(age("2026-11-12T10:00:00.000Z", now, "fa")).toBe("۱۲ روز");
    expect(age("2026-11-24T10:00:05.000Z", now, "en")).toBe("just now");
  });

  test("are zero minutes once the end has passed", () => {
    expect(minutesUntil("2026-11-24T10:08:01.000Z", now)).toBe(9);
    expect(minutesUntil(now, now)).toBe(0);
    expect(minutesUntil("2026-11-24T09:00:00.000Z", now)).toBe(0);
  });
});

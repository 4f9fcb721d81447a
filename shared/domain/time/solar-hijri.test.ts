import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayInWords } from "./day-words.ts";
import {
  addMonths,
  formatNumeric,
  fromSolarHijri,
  isLeapYear,
  type SolarHijri,
  toSolarHijri,
} from "./solar-hijri.ts";
import { firstFixedDay, tehranDay, tehranDayNumber, tehranMoment, tehranTime } from "./tehran-time.ts";

/** The official table of New Year days. The file is not in the repository; without the file, nothing is compared. */
const table = new URL("../../../../shared/data/solar-hijri-new-years.cc0.txt", import.meta.url);

/**
 * Well-known days: the first day of the calendar's range, leap days, days of this decade, the last year of
 * the range.
 */
const known: readonly (readonly [string, SolarHijri])[] = [
  ["1827-03-22", { year: 1206, month: 1, day: 1 }],
  ["1979-02-11", { year: 1357, month: 11, day: 22 }],
  ["2021-03-20", { year: 1399, month: 12, day: 30 }],
  ["2024-03-20", { year: 1403, month: 1, day: 1 }],
  ["2025-03-20", { year: 1403, month: 12, day: 30 }],
  ["2025-03-21", { year: 1404, month: 1, day: 1 }],
  ["2026-03-20", { year: 1404, month: 12, day: 29 }],
  ["2026-09-22", { year: 1405, month: 6, day: 31 }],
  ["2026-09-23", { year: 1405, month: 7, day: 1 }],
  ["2026-12-12", { year: 1405, month: 9, day: 21 }],
  ["2119-03-21", { year: 1498, month: 1, day: 1 }],
  ["2120-03-20", { year: 1498, month: 12, day: 30 }],
];

describe("the Solar Hijri calendar", () => {
  it("converts well-known days to and from the Gregorian calendar", () => {
    for (const [day, date] of known) {
      expect(toSolarHijri(day)).toEqual(date);
      expect(fromSolarHijri(date)).toBe(day);
    }
  });

  if (existsSync(table))
    it("agrees with the official table in every year from 1206 to 1498", () => {
      const rows = [...readFileSync(table, "utf8").matchAll(/^(\d{4})(\**) (\S+)$/gm)];
      expect(rows.length).toBe(293);
      for (const [, year, star, newYear = ""] of rows) {
        expect(fromSolarHijri({ year: Number(year), month: 1, day: 1 })).toBe(newYear);
        expect(toSolarHijri(newYear)).toEqual({ year: Number(year), month: 1, day: 1 });
        expect(isLeapYear(Number(year)), year).toBe(star !== "");
      }
    });

  it("agrees with JavaScript's Intl on every day of the first half of this century", () => {
    const intl = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2050, 0, 1); at += 86_400_000) {
      const parts = Object.fromEntries(intl.formatToParts(at).map(({ type, value }) => [type, value]));
      const date = toSolarHijri(new Date(at).toISOString().slice(0, 10));
      expect(date).toEqual({
        year: Number(parts["year"]),
        month: Number(parts["month"]),
        day: Number(parts["day"]),
      });
      expect(fromSolarHijri(date)).toBe(new Date(at).toISOString().slice(0, 10));
    }
  });

  it("throws for days that do not exist and for days outside its range", () => {
    for (const day of ["1827-03-21", "2120-03-21", "2026-02-30x", "yesterday", ""])
      expect(() => toSolarHijri(day), day).toThrow(RangeError);
    for (const [year, month, day] of [
      [1404, 12, 30],
      [1405, 7, 31],
      [1405, 13, 1],
      [1405, 0, 1],
      [1205, 1, 1],
      [1499, 1, 1],
      [1405, 1, 1.5],
    ] as const)
      expect(() => fromSolarHijri({ year, month, day })).toThrow(RangeError);
  });

  it("converts to the Gregorian calendar and back on the first and last day of each year in its range, and on every day of a leap year", () => {
    for (let year = 1206; year <= 1498; year += 1)
      for (const [month, day] of [
        [1, 1],
        [12, isLeapYear(year) ? 30 : 29],
      ] as const)
        expect(toSolarHijri(fromSolarHijri({ year, month, day }))).toEqual({ year, month, day });
    const first = Date.parse(`${fromSolarHijri({ year: 1403, month: 1, day: 1 })}T00:00:00Z`);
    for (let at = 0; at < 366; at += 1) {
      const day = new Date(first + at * 86_400_000).toISOString().slice(0, 10);
      expect(fromSolarHijri(toSolarHijri(day))).toBe(day);
    }
  });

  it.each([
    ["1405/06/31", 1, "1405/07/30"],
    ["1405/06/31", 3, "1405/09/30"],
    ["1405/09/30", 3, "1405/12/29"],
    ["1403/09/30", 3, "1403/12/30"],
    ["1405/10/15", 3, "1406/01/15"],
    ["1403/12/30", 12, "1404/12/29"],
    ["1405/03/31", 0, "1405/03/31"],
    ["1406/01/31", -1, "1405/12/29"],
  ])("counts from %s by %i months to %s, never beyond the end of a month (D10)", (from, months, to) => {
    const [year = 0, month = 0, day = 0] = from.split("/").map(Number);
    expect(formatNumeric(addMonths({ year, month, day }, months))).toBe(to);
  });

  it("is formatted in numbers and in words", () => {
    expect(formatNumeric(toSolarHijri("2026-12-12"))).toBe("1405/09/21");
    expect(dayInWords("2026-12-15", "fa")).toBe("سه‌شنبه ۲۴ آذر ۱۴۰۵");
    expect(dayInWords("2026-12-15", "en")).toBe("Tuesday 24 Azar 1405");
  });
});

describe("the time in Tehran", () => {
  it("is three and a half hours ahead of UTC, so its day ends at 20:30 UTC", () => {
    expect(tehranDay(new Date("2026-12-12T20:29:59.999Z"))).toBe("2026-12-12");
    expect(tehranDay(new Date("2026-12-12T20:30:00.000Z"))).toBe("2026-12-13");
    expect(tehranTime(new Date("2026-12-12T05:50:00.000Z"))).toBe("09:20");
  });

  it("includes the summer time that ended in 2022", () => {
    expect(tehranTime(new Date("2022-07-01T05:00:00Z"))).toBe("09:30");
    expect(tehranTime(new Date("2023-07-01T05:00:00Z"))).toBe("08:30");
    expect(tehranTime(new Date("2022-01-01T05:00:00Z"))).toBe("08:30");
  });

  it("is, from the end of summer time in 2022 on, the same by the functions for times and by the functions for day numbers", () => {
    for (const [day, moment] of [
      ["2022-09-22", "2022-09-21T20:30:00.000Z"],
      ["2026-12-12", "2026-12-11T20:30:00.000Z"],
    ] as const) {
      const number = tehranDayNumber(Date.parse(moment));
      expect(number).toBeGreaterThanOrEqual(firstFixedDay);
      expect(tehranDay(new Date(moment))).toBe(day);
      expect(new Date(tehranMoment(number)).toISOString()).toBe(moment);
      expect(tehranTime(new Date(tehranMoment(number, 560)))).toBe("09:20");
      expect(tehranDayNumber(Date.parse(moment) - 1)).toBe(number - 1);
    }
  });

  it("agrees with the time zone data for every hour from 2020 to 2035", () => {
    const zoned = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Tehran",
      dateStyle: "short",
      timeStyle: "short",
    });
    for (let at = Date.UTC(2020, 0, 1); at < Date.UTC(2035, 0, 1); at += 3_600_000 * 7) {
      const moment = new Date(at);
      expect(`${tehranDay(moment)} ${tehranTime(moment)}`).toBe(zoned.format(moment));
    }
  });
});

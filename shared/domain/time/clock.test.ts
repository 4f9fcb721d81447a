import { describe, expect, it } from "vitest";
import type { CalendarData } from "./calendar-data.ts";
import { type Clock, type Duration, dueOf, endOfDay, type Pause } from "./clock.ts";
import {
  daysStood,
  officeTime,
  pausesEnd,
  standing,
  timeLeft,
  timeOfLevel,
  timeOfShare,
  warningsOf,
} from "./clock-left.ts";
import { weekdays } from "./days.ts";
import { formatNumeric, fromSolarHijri, toSolarHijri } from "./solar-hijri.ts";
import { tehranDay, tehranTime } from "./tehran-time.ts";
import { openCalendar } from "./working-calendar.ts";

const name = { fa: "نام", en: "Name" };

/** A time in Tehran, from a text such as `1405/09/11 13:00`. */
function at(words: string): Date {
  const [solar = "", time = "00:00"] = words.split(" ");
  const [year = 0, month = 0, day = 0] = solar.split("/").map(Number);
  return new Date(`${fromSolarHijri({ year, month, day })}T${time}:00+03:30`);
}

const told = (moment: Date): string =>
  `${formatNumeric(toSolarHijri(tehranDay(moment)))} ${tehranTime(moment)}`;
/** The Solar Hijri day that ends at the deadline: a deadline at 24:00 is shown as the last day. */
const lastDay = (due: Date): string => {
  expect(tehranTime(due)).toBe("00:00");
  return told(new Date(due.getTime() - 1)).slice(0, 10);
};

const data: CalendarData = {
  weeks: [{ days: weekdays.slice(0, 5) }],
  officeHours: [{ when: {}, opens: "08:00", closes: "14:00" }],
  holidays: [
    { day: "2026-12-23", name },
    ...[1, 2, 3, 4, 12, 13].map((day) => ({
      day: fromSolarHijri({ year: 1404, month: 1, day }),
      name,
      yearly: true,
    })),
  ],
  closures: [],
};
const office = openCalendar(data).office({ unit: "desk", province: "tehran" });

const workingDays = (takes: number): Duration => ({ in: "working-days", takes });
const hours = (takes: number, capDays?: number): Duration => ({ in: "working-hours", takes, capDays });
const clock = (start: string, duration: Duration, over: Partial<Clock> = {}): Clock => ({
  start: at(start),
  duration,
  pauses: [],
  pauseCap: 10,
  ...over,
});
const pause = (from: string, to?: string): Pause => ({ from: at(from), to: to === undefined ? to : at(to) });
const due = (...given: Parameters<typeof clock>): Date => dueOf(clock(...given), office);

describe("a clock of working days", () => {
  it.each([
    ["1405/09/07 09:00", 5, "1405/09/14"],
    ["1405/09/08 11:00", 10, "1405/09/22"],
    ["1405/09/24 10:00", 6, "1405/10/05"],
    ["1405/09/12 10:00", 1, "1405/09/14"],
    ["1405/12/26 10:00", 3, "1406/01/08"],
  ])(
    "that starts at %s and lasts %i ends on %s, without counting the day of the start (D1)",
    (start, takes, end) => {
      expect(lastDay(due(start, workingDays(takes)))).toBe(end);
    },
  );

  it("does not count a day with a pause, however short; a pause that begins in the evening takes only that one day (D4)", () => {
    const from = (...pauses: Pause[]) => lastDay(due("1405/09/07 09:00", workingDays(5), { pauses }));
    expect(from()).toBe("1405/09/14");
    expect(from(pause("1405/09/09 10:00", "1405/09/09 10:01"))).toBe("1405/09/15");
    expect(from(pause("1405/09/09 10:00", "1405/09/11 12:00"))).toBe("1405/09/17");
    expect(from(pause("1405/09/12 10:00", "1405/09/13 12:00"))).toBe("1405/09/14");
    expect(from(pause("1405/09/14 23:59", "1405/09/16 12:00"))).toBe("1405/09/17");
    expect(from(pause("1405/09/07 09:00", "1405/09/07 13:00"))).toBe("1405/09/14");
    expect(from(pause("1405/09/15 09:00", "1405/09/18 13:00"))).toBe("1405/09/14");
    const twice = [
      pause("1405/09/09 10:00", "1405/09/10 09:00"),
      pause("1405/09/10 10:00", "1405/09/10 12:00"),
    ];
    expect(from(...twice)).toBe("1405/09/16");
  });

  it("is paused for at most the allowed number of days, whether or not a person resumed it (D4)", () => {
    const open = clock("1405/09/07 09:00", workingDays(5), {
      pauses: [pause("1405/09/09 10:00")],
      pauseCap: 3,
    });
    expect(lastDay(dueOf(open, office))).toBe("1405/09/17");
    const ends = pausesEnd(open, office);
    expect(told(ends ?? open.start)).toBe("1405/09/12 00:00");
    expect(standing(open, at("1405/09/11 23:59"), office)).toBe(open.pauses[0]);
    expect(standing(open, at("1405/09/12 00:00"), office)).toBeUndefined();
    const resumed = { ...open, pauses: [{ from: at("1405/09/09 10:00"), to: ends }] };
    expect(lastDay(dueOf(resumed, office))).toBe("1405/09/17");
    expect(pausesEnd(resumed, office)).toBeUndefined();
    const again = { ...resumed, pauses: [...resumed.pauses, pause("1405/09/14 10:00")] };
    expect(lastDay(dueOf(again, office))).toBe("1405/09/17");
    expect(told(pausesEnd(again, office) ?? open.start)).toBe("1405/09/14 10:00");
    expect(daysStood(again, at("1405/09/20"), office)).toBe(3);
  });

  it("ends later by an extension; a clock of a meeting also does not count days on which staff work from home (D5)", () => {
    expect(lastDay(due("1405/09/07 09:00", workingDays(5), { extension: 5 }))).toBe("1405/09/21");
    const home = { kind: "remote", from: "2026-11-30", to: "2026-11-30", why: name } as const;
    const there = openCalendar({ ...data, closures: [home] }).office({ unit: "desk" });
    expect(lastDay(dueOf(clock("1405/09/07 09:00", workingDays(5)), there))).toBe("1405/09/14");
    const meeting = clock("1405/09/07 09:00", workingDays(5), { inPerson: true });
    expect(lastDay(dueOf(meeting, there))).toBe("1405/09/15");
  });
});

describe("a clock of working hours", () => {
  it.each([
    ["1405/09/09 10:20", "1405/09/09 13:20"],
    ["1405/09/11 13:00", "1405/09/14 10:00"],
    ["1405/09/11 11:00", "1405/09/11 14:00"],
    ["1405/09/13 20:00", "1405/09/14 11:00"],
    ["1405/09/14 06:00", "1405/09/14 11:00"],
  ])("of three hours that starts at %s ends at %s (D1)", (start, end) => {
    expect(told(due(start, hours(3)))).toBe(end);
  });

  it("does not count pauses, to the minute; even a pause without an end does not move the clock's end beyond `capDays` working days", () => {
    const asked = [
      pause("1405/09/09 11:00", "1405/09/09 11:45"),
      pause("1405/09/09 11:30", "1405/09/09 12:00"),
    ];
    expect(told(due("1405/09/09 10:20", hours(3), { pauses: asked }))).toBe("1405/09/10 08:20");
    const open = { pauses: [pause("1405/09/09 11:00")] };
    expect(told(due("1405/09/09 10:20", hours(3, 2), open))).toBe("1405/09/11 14:00");
    expect(told(due("1405/09/11 13:00", hours(3, 2), { pauses: [pause("1405/09/11 13:10")] }))).toBe(
      "1405/09/15 14:00",
    );
  });
});

describe("the clock of the legal time limit", () => {
  const legal: Duration = { in: "months", takes: 3 };

  it("ends on the same day three months later, or on the last day of a shorter month, and ignores pauses and extensions (D10)", () => {
    expect(lastDay(due("1405/09/07 09:00", legal))).toBe("1405/12/07");
    expect(lastDay(due("1405/09/30 09:00", legal))).toBe("1405/12/29");
    const over = { pauses: [pause("1405/09/09 10:00")], extension: 5 };
    expect(lastDay(due("1405/09/07 09:00", legal, over))).toBe("1405/12/07");
    expect(pausesEnd(clock("1405/09/07 09:00", legal, over), office)).toBeUndefined();
    expect(daysStood(clock("1405/09/07 09:00", legal, over), at("1405/09/20"), office)).toBe(0);
  });

  it("returns the days left, with holidays counted", () => {
    const told = (now: string) => timeLeft(clock("1405/09/07 09:00", legal), at(now), office);
    expect(told("1405/12/05 10:00")).toMatchObject({ state: "running", amount: 2, in: "days" });
    expect(told("1405/12/07 23:59")).toMatchObject({ state: "last-day", amount: 0 });
    expect(told("1405/12/08")).toMatchObject({ state: "overdue", amount: 1 });
  });
});

describe("a clock of any length:", () => {
  it("warnings are due at shares of its office time: 50 % of ten days at the close of the fifth day (D7)", () => {
    const ten = clock("1405/09/08 11:00", workingDays(10));
    const share = (per: number, one = ten) => told(timeOfShare(one, per, office));
    expect([share(50), share(75), share(100)]).toEqual([
      "1405/09/15 14:00",
      "1405/09/18 11:00",
      "1405/09/23 00:00",
    ]);
    expect(warningsOf(ten, office).map(({ share, at }) => `${share} ${told(at)}`)).toEqual([
      "50 1405/09/15 14:00",
      "75 1405/09/18 11:00",
      "100 1405/09/23 00:00",
    ]);
    const three = clock("1405/09/11 13:00", hours(3));
    expect([share(50, three), share(75, three), share(100, three)]).toEqual([
      "1405/09/14 08:30",
      "1405/09/14 09:15",
      "1405/09/14 10:00",
    ]);
    const asked = clock("1405/09/08 11:00", workingDays(10), {
      pauses: [pause("1405/09/10 09:00", "1405/09/11 09:00")],
    });
    expect(share(50, asked)).toBe("1405/09/17 14:00");
    const stood = clock("1405/09/11 14:00", hours(3, 1), { pauses: [pause("1405/09/11 14:00")] });
    expect(share(50, stood)).toBe("1405/09/14 14:00");
  });

  it("a missed deadline is escalated by one level every two working days, or every working hour (D8)", () => {
    const breach = due("1405/09/07 09:00", workingDays(3));
    const level = (at: number) => lastDay(timeOfLevel(breach, at, workingDays(2), office));
    expect([1, 2, 3].map(level)).toEqual(["1405/09/10", "1405/09/14", "1405/09/16"]);
    const urgent = due("1405/09/11 11:00", hours(3));
    const next = (at: number) => told(timeOfLevel(urgent, at, hours(1), office));
    expect([1, 2, 3].map(next)).toEqual(["1405/09/11 14:00", "1405/09/14 09:00", "1405/09/14 10:00"]);
  });

  it("the days left are the days after today, so none on the last day; after the deadline, the working days since the deadline are counted", () => {
    const told = (now: string) => {
      const { state, amount } = timeLeft(clock("1405/09/07 09:00", workingDays(3)), at(now), office);
      return [state, amount];
    };
    expect(told("1405/09/07 10:00")).toEqual(["running", 3]);
    expect(told("1405/09/09 23:59")).toEqual(["running", 1]);
    expect(told("1405/09/10 00:00")).toEqual(["last-day", 0]);
    expect(told("1405/09/11 00:00")).toEqual(["overdue", 1]);
    expect(told("1405/09/13 10:00")).toEqual(["overdue", 1]);
    expect(told("1405/09/15 10:00")).toEqual(["overdue", 3]);
  });

  it("the hours left are office time, and do not change during a pause (D4)", () => {
    const left = (now: string, over: Partial<Clock> = {}) =>
      timeLeft(clock("1405/09/11 13:00", hours(3), over), at(now), office);
    expect(left("1405/09/12 10:00")).toEqual({
      state: "running",
      amount: 120,
      in: "working-minutes",
      stands: false,
    });
    expect(left("1405/09/14 10:30")).toMatchObject({ state: "overdue", amount: 30 });
    const over = { pauses: [pause("1405/09/14 09:00")] };
    expect(left("1405/09/14 10:00", over)).toMatchObject({ state: "running", amount: 60, stands: true });
    expect(officeTime(office, at("1405/09/11 13:00"), at("1405/09/14 10:00"))).toBe(3 * 3_600_000);
  });
});

it("a deadline that is set as a day is at the end of that day", () => {
  expect(told(endOfDay("2026-12-26"))).toBe("1405/10/06 00:00");
});

it("a clock throws for a start before the first allowed day, and for a calendar without working time", () => {
  expect(() => due("1401/06/30 10:00", workingDays(1))).toThrow(RangeError);
  expect(lastDay(due("1401/06/31 10:00", workingDays(1)))).toBe("1401/07/02");
  const shut = openCalendar({ ...data, weeks: [{ days: [] }] }).office({ unit: "desk" });
  for (const duration of [workingDays(1), hours(1)])
    expect(() => dueOf(clock("1405/09/07 09:00", duration), shut)).toThrow(RangeError);
});

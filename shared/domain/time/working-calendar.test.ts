import { describe, expect, it } from "vitest";
import type { CalendarData, Closure } from "./calendar-data.ts";
import { dayNumber, isDay, isoDay, weekdayNumber, weekdays } from "./days.ts";
import { fromSolarHijri } from "./solar-hijri.ts";
import { tehranDay, tehranTime } from "./tehran-time.ts";
import { openCalendar } from "./working-calendar.ts";

const name = { fa: "نام", en: "Name" };
const workdays = weekdays.slice(0, 5);

const plain: CalendarData = {
  weeks: [{ days: workdays }],
  officeHours: [{ when: {}, opens: "08:00", closes: "14:00" }],
  holidays: [],
  closures: [],
};

/** The day number of a Solar Hijri day such as `1405/09/21`. */
const day = (solar: string): number => {
  const [year = 0, month = 0, date = 0] = solar.split("/").map(Number);
  return dayNumber(fromSolarHijri({ year, month, day: date }));
};
const iso = (solar: string): string => isoDay(day(solar));

/** The hours of a day as `08:00–14:00`, or why the day has none. */
function told(data: Partial<CalendarData>, solar: string, place = { unit: "desk", province: "tehran" }) {
  const here = openCalendar({ ...plain, ...data })
    .office(place)
    .day(day(solar));
  const why = here.because.map(({ why }) => why).join("+");
  const hours = [here.opens, here.closes].map((at) => tehranTime(new Date(at))).join("–");
  return here.works ? `${hours}${here.remote ? " remote" : ""}` : why;
}

const closure = (over: Partial<Closure>): Closure => ({
  kind: "closed",
  from: iso("1405/09/21"),
  to: iso("1405/09/22"),
  why: name,
  ...over,
});

describe("the days of a working calendar", () => {
  it("are working days from Saturday to Wednesday, with the given hours (D2)", () => {
    expect(weekdays[weekdayNumber(day("1405/09/07"))]).toBe("saturday");
    const week = ["07", "08", "09", "10", "11", "12", "13"].map((date) => told({}, `1405/09/${date}`));
    expect(week).toEqual([...Array.from({ length: 5 }, () => "08:00–14:00"), "weekend", "weekend"]);
  });

  it("follow the weekly pattern in force on that day, so Thursday can stop being a working day on a given date (D2)", () => {
    const weeks = [
      { to: iso("1405/09/30"), days: weekdays.slice(0, 6) },
      { from: iso("1405/10/01"), days: workdays },
    ];
    const officeHours = [
      { when: { weekday: ["thursday" as const] }, opens: "08:00", closes: "13:00" },
      ...plain.officeHours,
    ];
    expect(told({ weeks, officeHours }, "1405/09/26")).toBe("08:00–13:00");
    expect(told({ weeks, officeHours }, "1405/10/03")).toBe("weekend");
    expect(told({ weeks: [] }, "1405/09/21")).toBe("weekend");
  });

  it("have the hours of their season and province, also in a season that includes New Year (D2)", () => {
    const officeHours = [
      { when: { from: "03-15", to: "06-15", province: ["khuzestan"] }, opens: "06:00", closes: "12:00" },
      { when: { from: "12-15", to: "01-15" }, opens: "09:00", closes: "13:00" },
      ...plain.officeHours,
    ];
    const south = { unit: "ahvaz", province: "khuzestan" };
    expect(told({ officeHours }, "1405/03/16", south)).toBe("06:00–12:00");
    expect(told({ officeHours }, "1405/03/16")).toBe("08:00–14:00");
    expect(told({ officeHours }, "1405/03/13", south)).toBe("08:00–14:00");
    expect(told({ officeHours }, "1405/12/16")).toBe("09:00–13:00");
    expect(told({ officeHours }, "1406/01/14")).toBe("09:00–13:00");
    expect(told({ officeHours }, "1406/01/16")).toBe("08:00–14:00");
    const nowhere = { unit: "abroad" } as { unit: string; province: string };
    expect(told({ officeHours }, "1405/03/16", nowhere)).toBe("08:00–14:00");
  });

  it("are no working days on a holiday, whether provisional or yearly (D2)", () => {
    const holidays = [
      { day: iso("1405/09/21"), name, provisional: true },
      { day: iso("1404/11/22"), name, yearly: true },
    ];
    expect(told({ holidays }, "1405/09/21")).toBe("holiday");
    expect(told({ holidays }, "1406/09/21")).toBe("08:00–14:00");
    expect([1404, 1405, 1430].map((year) => told({ holidays }, `${year}/11/22`))).toEqual([
      "holiday",
      "weekend+holiday",
      "holiday",
    ]);
    expect(told({ holidays }, "1403/11/22")).toBe("08:00–14:00");
  });

  it("are closed for the country, a province or a unit, on every day of a closure (D2)", () => {
    const of = (over: Partial<Closure>, place?: { unit: string; province: string }) =>
      ["1405/09/18", "1405/09/21", "1405/09/22", "1405/09/23"].map(
        (solar) => told({ closures: [closure(over)] }, solar, place) === "closure",
      );
    const hit = [false, true, true, false];
    const miss = [false, false, false, false];
    expect(of({})).toEqual(hit);
    expect(of({ province: ["tehran", "qom"] })).toEqual(hit);
    expect(of({ province: ["qom"] })).toEqual(miss);
    expect(of({ unit: ["desk"] })).toEqual(hit);
    expect(of({ unit: ["other"] })).toEqual(miss);
    expect(of({ province: ["qom"] }, { unit: "desk", province: "qom" })).toEqual(hit);
  });

  it("have the shortened hours of the unit's entry, else the province's, else the country's, also when staff work from home; a closure overrides both (D2)", () => {
    const reduced = (over: Partial<Closure>) =>
      closure({ kind: "reduced", opens: "08:00", closes: "11:00", ...over });
    const own = reduced({ unit: ["desk"], closes: "09:00" });
    const province = reduced({ province: ["tehran"], closes: "10:00" });
    const on = (...closures: Closure[]) => told({ closures }, "1405/09/21");
    expect(on(reduced({}))).toBe("08:00–11:00");
    expect(on(reduced({}), province)).toBe("08:00–10:00");
    expect(on(reduced({}), province, own)).toBe("08:00–09:00");
    expect(on(closure({ kind: "remote" }))).toBe("08:00–14:00 remote");
    expect(on(closure({ kind: "remote" }), province)).toBe("08:00–10:00 remote");
    expect(on(closure({ kind: "remote" }), province, closure({}))).toBe("closure+closure+closure");
    expect(told({ closures: [reduced({ to: iso("1405/09/27") })] }, "1405/09/27")).toBe("weekend+closure");
  });

  it("outside the range of the Solar Hijri table are refused by the calendar", () => {
    const office = openCalendar(plain).office({ unit: "desk" });
    expect(() => office.day(day("1498/12/30") + 1)).toThrow(RangeError);
    expect(tehranDay(new Date(office.day(day("1498/12/29")).opens))).toBe("2120-03-19");
  });
});

it("isDay accepts a day that exists in the calendar, not every text in the right format", () => {
  expect(["2026-02-28", "2028-02-29"].filter(isDay)).toHaveLength(2);
  expect(["2026-02-30", "2026-2-3", "2026-13-01", "today", ""].filter(isDay)).toEqual([]);
});

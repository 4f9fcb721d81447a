import { describe, expect, it } from "vitest";
import { dayNumber, isoDay, openCalendar } from "../../../../../shared/contracts/fields/calendar.ts";
import { addressOf, placeIn } from "../place.ts";
import type { Draft } from "../working-copy/draft.ts";
import { calendarIn, placeOf, seatOf } from "./calendar-in.ts";
import { markOf, monthsOf, reasonsIn, stepOf } from "./year.ts";

const name = { fa: "نام", en: "Name" };
const draft: Draft = {
  organisation: { province: "tehran" },
  units: [
    { key: "top", parent: "below" },
    { key: "south", province: "fars" },
    { key: "below", parent: "south" },
  ],
  weeks: [{ days: ["saturday", "sunday", "monday", "tuesday", "wednesday"] }],
  officeHours: [{ key: "ordinary", when: {}, opens: "08:00", closes: "14:00" }],
  holidays: [
    { day: "2026-12-12", name },
    { day: "2026-12-13", name, provisional: true },
  ],
  closures: [
    { kind: "closed", from: "2026-12-14", to: "2026-12-14", why: name, province: ["fars"] },
    { kind: "reduced", from: "2026-12-15", to: "2026-12-18", why: name, opens: "08:00", closes: "11:00" },
    { kind: "remote", from: "2026-12-16", to: "2026-12-16", why: name },
  ],
};
const office = (of: Draft, place = "tehran") => openCalendar(calendarIn(of)).office(placeOf(of, place));

describe("a year of the working calendar", () => {
  it("has twelve months of weeks from Saturday, and 30 days in Esfand in a leap year", () => {
    const months = monthsOf(1405);
    expect(months.map(({ days }) => days.length)).toEqual([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29]);
    expect(monthsOf(1408)[11]?.days).toHaveLength(30);
    const azar = months[8];
    expect(azar?.weeks.every((week) => week.length === 7)).toBe(true);
    expect(azar?.weeks[0]?.indexOf(azar.days[0])).toBe(1);
    expect(isoDay(azar?.days[0] ?? 0)).toBe("2026-11-22");
  });

  it("gives a day the state of its most important entry (D2)", () => {
    const days = ["12", "13", "14", "15", "16", "17", "18", "19"];
    const seen = (place?: string) =>
      days.map((day) => markOf(office(draft, place).day(dayNumber(`2026-12-${day}`))));
    const rest = ["reduced", "reduced", "weekend", "weekend", "worked"];
    expect(seen()).toEqual(["holiday", "provisional", "worked", ...rest]);
    expect(seen("unit:below")).toEqual(["holiday", "provisional", "closed", ...rest]);
  });

  it("lists a holiday or other entry once in each month, with all its days in that month", () => {
    const azar = monthsOf(1405)[8];
    const noted = azar ? reasonsIn(azar, office(draft)) : [];
    expect(noted.map(({ mark, days }) => `${mark} ${days.length}`)).toEqual([
      "holiday 1",
      "provisional 1",
      "reduced 4",
      "remote 1",
    ]);
  });

  it("moves between days by the arrow keys, in the direction of the script", () => {
    const day = dayNumber("2026-12-14");
    const keys = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "Enter"];
    expect(keys.map((key) => stepOf(key, day, true))).toEqual([-1, 1, 7, -7, -2, 4, undefined]);
    expect(stepOf("ArrowRight", day, false)).toBe(1);
  });
});

describe("the calendar of a faulty draft", () => {
  it("ignores the faulty entries (P5)", () => {
    const faulty: Draft = {
      ...draft,
      weeks: [{ days: ["someday"] }, { days: ["saturday"], from: "soon" }],
      officeHours: [{ key: "none", opens: "8" }],
      holidays: [{ day: "1405/13/01", name }, { yearly: true }, { day: "2026-12-12" }],
      closures: [{ kind: "gone", from: "2026-12-14", to: "2026-12-14" }, { kind: "closed" }],
    };
    const { weeks, officeHours, holidays, closures } = calendarIn(faulty);
    expect([weeks, officeHours, holidays, closures].map(({ length }) => length)).toEqual([0, 0, 1, 0]);
    expect(markOf(office(faulty).day(dayNumber("2026-12-14")))).toBe("weekend");
    expect(markOf(office({}).day(dayNumber("2026-12-14")))).toBe("weekend");
  });

  it("takes a unit's province from the unit, from the nearest unit above it or from the organisation's seat, even when two units are each other's parents", () => {
    expect(placeOf(draft, "unit:top").province).toBe("fars");
    const ring: Draft = {
      ...draft,
      units: [
        { key: "one", parent: "two" },
        { key: "two", parent: "one" },
      ],
    };
    expect(placeOf(ring, "unit:one").province).toBe("tehran");
    expect(seatOf({})).toBeUndefined();
  });
});

it("the address of the year view keeps the chosen year, office and day", () => {
  const place = {
    in: "calendar",
    year: 1406,
    office: "unit:south",
    day: "2027-03-21",
    of: "holidays",
  } as const;
  expect(placeIn(addressOf(place).split("?")[1] ?? "")).toEqual(place);
  expect(placeIn("in=calendar&year=1200&day=2026-02-30&of=nothing")).toEqual({ in: "calendar" });
  expect(placeIn("in=units&year=1405&day=2026-12-12")).toEqual({ in: "units" });
});

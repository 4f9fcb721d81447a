import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { checkSnapshot } from "../../functions/directory/rules/rules.ts";
import type { CalendarData } from "../../shared/domain/time/calendar-data.ts";
import { dueOf } from "../../shared/domain/time/clock.ts";
import { formatNumeric, toSolarHijri } from "../../shared/domain/time/solar-hijri.ts";
import { tehranDay, tehranTime } from "../../shared/domain/time/tehran-time.ts";
import { openCalendar } from "../../shared/domain/time/working-calendar.ts";
import { examples } from "./examples.ts";

function demoCalendar(): CalendarData {
  const checked = checkSnapshot(
    loadFolder(join(import.meta.dirname, "../../functions/directory/demo")).snapshot,
  );
  if (!checked.ok) throw new Error("The demo organisation has a fault");
  const { weeks = [], officeHours = [], holidays = [], closures = [] } = checked.snapshot;
  return { weeks, officeHours, holidays, closures };
}

const solar = (at: Date): string => formatNumeric(toSolarHijri(tehranDay(at)));

/** A deadline as the table of `docs/use/deadlines.md` writes it: a date, and a time unless it is the end of the day. */
const told = (due: Date): string =>
  tehranTime(due) === "00:00" ? solar(new Date(due.getTime() - 1)) : `${solar(due)} ${tehranTime(due)}`;

describe("the examples of docs/use/deadlines.md", () => {
  const all = examples();
  const calendar = demoCalendar();

  it("are twenty, numbered from 1", () => {
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it.each(all)(
    "include number $number: “$what” ends $ends (D1, D2, D4, D5, D10)",
    ({ clock, province, change, ends }) => {
      const office = openCalendar(change(calendar)).office({ unit: "desk", province });
      expect(told(dueOf(clock, office))).toBe(ends);
    },
  );
});

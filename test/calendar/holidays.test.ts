import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { type Snapshot, snapshotSchema } from "../../shared/directory/snapshot.ts";
import { officeOf } from "../../shared/directory/timing.ts";
import { dayNumber } from "../../shared/domain/time/days.ts";

/** The list of Iran's official holidays in a folder beside the project; the test is skipped where this folder is missing. */
const official = join(import.meta.dirname, "../../../shared/data/iran-holidays-1404-1405.csv");

const demo: Snapshot = snapshotSchema.parse(
  loadFolder(join(import.meta.dirname, "../../functions/directory/demo")).snapshot,
);

const holidaysOn = (day: string) =>
  officeOf(demo, "head-office")
    .day(dayNumber(day))
    .because.flatMap((one) => (one.why === "holiday" ? [one.holiday] : []));

describe("the demo organisation's holidays (D2)", () => {
  if (existsSync(official))
    it("include every holiday of the official list of 1404 and 1405, on its day", () => {
      const rows = readFileSync(official, "utf8").trim().split("\n").slice(1);
      expect(rows.length).toBeGreaterThan(40);
      for (const row of rows) {
        const [day = ""] = row.split(",");
        expect(holidaysOn(day).length, row).toBeGreaterThan(0);
        const confirmed = /,no,(fixed by law|observed month start)$/.test(row);
        if (confirmed)
          expect(
            holidaysOn(day).some(({ provisional }) => provisional !== true),
            row,
          ).toBe(true);
      }
    });

  it("are at least twenty-five in each of the years 1404, 1405 and 1406, and those calculated in advance are provisional", () => {
    for (const [from, to] of [
      ["2025-03-21", "2026-03-20"],
      ["2026-03-21", "2027-03-20"],
      ["2027-03-21", "2028-03-19"],
    ] as const) {
      const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) =>
        new Date((dayNumber(from) + at) * 86_400_000).toISOString().slice(0, 10),
      );
      expect(days.filter((day) => holidaysOn(day).length > 0).length).toBeGreaterThanOrEqual(25);
    }
    const ahead = (demo.holidays ?? []).filter(({ day, yearly }) => !yearly && day > "2027-03-21");
    expect(ahead.every(({ provisional }) => provisional === true)).toBe(true);
  });
});

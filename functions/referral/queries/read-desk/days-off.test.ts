import { expect, it } from "vitest";
import { organisation } from "../../../../test/support/organisation.ts";
import { daysOff } from "./days-off.ts";

const both = (fa: string, en: string) => ({ fa, en });
const snapshot = {
  ...organisation,
  weeks: [{ days: ["saturday", "sunday", "monday", "tuesday", "wednesday"] as const }],
  holidays: [{ day: "2026-12-23", name: both("روز نمونه", "A holiday") }],
  closures: [
    {
      kind: "closed" as const,
      from: "2026-12-01",
      to: "2026-12-01",
      why: both("آلودگی هوا", "Smog"),
      unit: ["legal"],
    },
  ],
};
const at = new Date("2026-11-30T06:00:00.000Z");

it("the desk's days off are those of the caller's office: weekends, holidays and closings with their names (D2)", () => {
  const legal = daysOff(snapshot as never, "legal", at) ?? [];
  const of = (from: string, to: string) => legal.filter(({ day }) => from <= day && day <= to);
  expect(of("2026-11-30", "2026-12-05")).toEqual([
    { day: "2026-12-01", name: both("آلودگی هوا", "Smog") },
    { day: "2026-12-03" },
    { day: "2026-12-04" },
  ]);
  expect(of("2026-12-23", "2026-12-23")).toEqual([
    { day: "2026-12-23", name: both("روز نمونه", "A holiday") },
  ]);
  const desk = daysOff(snapshot as never, "service-desk", at) ?? [];
  expect(desk.map(({ day }) => day)).not.toContain("2026-12-01");
  expect(legal[0]?.day).toBe("2026-09-03");
});

import { describe, expect, it } from "vitest";
import { organisation } from "../../test/support/organisation.ts";
import { dayNumber } from "../domain/time/days.ts";
import type { Snapshot } from "./snapshot.ts";
import { durationOf, limitsOf, officeOf, provinceOf } from "./timing.ts";

const name = { fa: "نام", en: "Name" };
const units: Snapshot["units"] = [
  { key: "top", name },
  { key: "south", name, parent: "top", province: "khuzestan" },
  { key: "harbour", name, parent: "south" },
];
const seat = { ...organisation.organisation, province: "tehran" };

describe("deadlines and calendars in a snapshot of the directory:", () => {
  it("a unit works in its own province, in the province of the nearest superior unit that has one, or in the province of the organisation's seat (D2)", () => {
    const provinces = ["south", "harbour", "top", "nowhere"].map((unit) =>
      provinceOf({ organisation: seat, units }, unit),
    );
    expect(provinces).toEqual(["khuzestan", "khuzestan", "tehran", "tehran"]);
    expect(provinceOf({ organisation: organisation.organisation, units }, "top")).toBeUndefined();
  });

  it("an office uses the calendar of the snapshot, or the default calendar when there is none (D2)", () => {
    const closed: Snapshot = {
      ...organisation,
      organisation: seat,
      units,
      closures: [
        { kind: "closed", from: "2026-12-12", to: "2026-12-12", why: name, province: ["khuzestan"] },
      ],
    };
    const works = (snapshot: Snapshot, unit: string, day: string) =>
      officeOf(snapshot, unit).day(dayNumber(day)).works;
    expect(works(closed, "harbour", "2026-12-12")).toBe(false);
    expect(works(closed, "top", "2026-12-12")).toBe(true);
    const old = ["2026-12-12", "2026-12-10", "2027-03-21", "2030-02-10"];
    expect(old.map((day) => works(organisation, "legal", day))).toEqual([true, false, false, false]);
    expect(officeOf(closed, "top").day(20_000)).toBe(officeOf(closed, "top").day(20_000));
  });

  it("a clock takes the duration of the first row that matches the kind and channel (D1)", () => {
    const takes = (kind: string, channel: "web" | "foad-web") =>
      durationOf(organisation, "answer", { kind, channel });
    expect(takes("complaint", "web")).toEqual({ in: "working-days", takes: 10 });
    expect(takes("suggestion", "web")).toEqual({ in: "working-days", takes: 30 });
    expect(takes("suggestion", "foad-web")).toEqual({ in: "working-hours", takes: 3, capDays: 2 });
    expect(durationOf(organisation, "legal", { kind: "complaint", channel: "web" })).toEqual({
      in: "months",
      takes: 3,
    });
    const own = [{ clock: "answer", when: {}, takes: 7, in: "working-days" } as const];
    expect(durationOf({ clocks: own }, "answer", { kind: "complaint", channel: "web" }).takes).toBe(7);
    expect(() => durationOf({ clocks: own }, "legal", { kind: "complaint", channel: "web" })).toThrow(
      "legal",
    );
  });

  it("the time limits are those of the snapshot, or the defaults when the snapshot has none", () => {
    expect(limitsOf(organisation)).toMatchObject({ returns: 2, extension: 10, pause: 10, rating: 14 });
    const own = { ...limitsOf(organisation), pause: 5 };
    expect(limitsOf({ timeLimits: own })).toBe(own);
  });
});

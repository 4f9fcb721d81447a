import { describe, expect, it } from "vitest";
import { type Known, shownOf, stepOf, weekOf } from "./week.ts";

const place = (day: string, time: string, holders: number, capacity = 1): Known["places"][number] => ({
  ...{ host: "h.price", day, time, holders, capacity },
  unit: { key: "price-control", name: { fa: "نظارت", en: "Price control" } },
});

describe("the week of an official's days (M4)", () => {
  it("runs from Saturday to Friday", () => {
    const week = [
      "2026-12-12",
      "2026-12-13",
      "2026-12-14",
      "2026-12-15",
      "2026-12-16",
      "2026-12-17",
      "2026-12-18",
    ];
    for (const day of week) expect(weekOf(day)).toEqual(week);
  });

  it("shows each day's free and total seats, why the office is closed on a day, and no seats on a day just cancelled", () => {
    const known: Known = {
      places: [
        place("2026-12-14", "09:00", 0),
        place("2026-12-15", "09:00", 1),
        place("2026-12-15", "09:20", 3, 5),
      ],
      shut: [{ day: "2026-12-17", because: "closed" }],
    };
    const shown = shownOf(weekOf("2026-12-15"), known, ["2026-12-14"]);
    expect(shown.map(({ free, room }) => `${free}/${room}`).join(" ")).toBe("0/0 0/0 0/0 2/6 0/0 0/0 0/0");
    expect(shown.map(({ shut }) => shut?.because)).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined, "closed", undefined],
    ]);
  });

  it("lets keys move between days and weeks, in the direction of the script", () => {
    expect(["ArrowLeft", "ArrowRight", "PageDown", "PageUp", "a"].map((key) => stepOf(key, true))).toEqual([
      ...[1, -1, 7, -7, undefined],
    ]);
    expect(stepOf("ArrowLeft", false)).toBe(-1);
  });
});

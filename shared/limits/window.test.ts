import { expect, it } from "vitest";
import { windowOf } from "./window.ts";

/** Makes a moment from a date and time in Tehran. */
const tehran = (moment: string) => new Date(`${moment}:00.000+03:30`);

it.each([
  ["2026-11-28T00:00", 86_400, "2026-11-29T00:00"],
  ["2026-11-28T23:59", 86_400, "2026-11-29T00:00"],
  ["2026-11-28T03:31", 86_400, "2026-11-29T00:00"],
  ["2026-11-28T12:00", 3_600, "2026-11-28T13:00"],
  ["2026-11-28T12:59", 3_600, "2026-11-28T13:00"],
])(
  "the window of a limit that contains %s in Tehran and is %i seconds long ends at %s in Tehran (C17)",
  (at, seconds, ends) => {
    expect(windowOf("limit", seconds, tehran(at)).ends).toBe(tehran(ends).getTime() / 1_000);
  },
);

it("a window of several days ends at midnight in Tehran (C17)", () => {
  const { ends } = windowOf("limit", 30 * 86_400, tehran("2026-11-28T12:00"));
  expect(new Date(ends * 1_000).toISOString()).toMatch(/T20:30:00/);
});

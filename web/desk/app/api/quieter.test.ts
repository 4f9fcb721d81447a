import { expect, it } from "vitest";
import { quieter } from "./quieter.ts";

it("a screen without changes for a minute waits three times as long before each read, but at most a minute; a wait that is already longer stays the same (R16)", () => {
  expect([0, 59_999, 60_000].map((unchanged) => quieter(20_000, unchanged))).toEqual([
    20_000, 20_000, 60_000,
  ]);
  expect(quieter(30_000, 600_000)).toBe(60_000);
  expect(quieter(2_000, 600_000)).toBe(6_000);
  expect(quieter(900_000, 3_600_000)).toBe(900_000);
  expect(quieter(false, 3_600_000)).toBe(false);
});

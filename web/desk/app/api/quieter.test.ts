import { expect, it } from "vitest";
import { quieter } from "./quieter.ts";

it("after a minute without changes, a screen reads its data three times less often, but at least once a minute; a pause of over a minute stays (R16)", () => {
  expect([0, 59_999, 60_000].map((unchanged) => quieter(20_000, unchanged))).toEqual([
    20_000, 20_000, 60_000,
  ]);
  expect(quieter(30_000, 600_000)).toBe(60_000);
  expect(quieter(2_000, 600_000)).toBe(6_000);
  expect(quieter(900_000, 3_600_000)).toBe(900_000);
  expect(quieter(false, 3_600_000)).toBe(false);
});

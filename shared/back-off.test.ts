import { expect, test } from "vitest";
import { fullJitter } from "./back-off.ts";

test("the back-off waits a random part of a time that doubles up to one second", async () => {
  const slept: number[] = [];
  const longest = fullJitter(
    () => 0.999_999,
    async (milliseconds) => void slept.push(milliseconds),
  );
  for (const attempt of [0, 1, 2, 5, 6, 20]) await longest(attempt);
  expect(slept).toEqual([20, 40, 80, 640, 1_000, 1_000]);
  await fullJitter(
    () => 0,
    async (milliseconds) => void slept.push(milliseconds),
  )(20);
  expect(slept.at(-1)).toBe(0);
});

import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { correlate, correlated, correlation } from "./correlation.ts";

test("concurrent work keeps the correlation id of its own request", async () => {
  const work = (id: string) =>
    correlated(id, async () => {
      await setImmediate();
      return correlation();
    });
  expect(await Promise.all([work("a"), work("b")])).toEqual(["a", "b"]);
  expect(correlation()).toBeUndefined();
});

test("a message that names its request replaces the correlation id of its batch", async () => {
  await correlated("batch", async () => {
    await correlated("unknown", async () => {
      correlate(undefined);
      expect(correlation()).toBe("unknown");
      correlate("407155289363");
      await setImmediate();
      expect(correlation()).toBe("407155289363");
    });
    expect(correlation()).toBe("batch");
  });
});

test("the correlation id is undefined outside any correlated work", () => {
  correlate("407155289363");
  expect(correlation()).toBeUndefined();
});

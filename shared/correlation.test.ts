import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { correlate, correlated, correlation } from "./correlation.ts";

test("concurrent work keeps its own correlation id", async () => {
  const work = (id: string) =>
    correlated(id, async () => {
      await setImmediate();
      return correlation();
    });
  expect(await Promise.all([work("a"), work("b")])).toEqual(["a", "b"]);
  expect(correlation()).toBeUndefined();
});

test("a message that learns the code of its request replaces the id of its batch", async () => {
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

test("there is no correlation id outside any work", () => {
  correlate("407155289363");
  expect(correlation()).toBeUndefined();
});

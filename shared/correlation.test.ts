import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { correlate, correlated, correlation } from "./correlation.ts";

test("work that runs beside other work keeps its own id", async () => {
  const work = (id: string) =>
    correlated(id, async () => {
      await setImmediate();
      return correlation();
    });
  expect(await Promise.all([work("a"), work("b")])).toEqual(["a", "b"]);
  expect(correlation()).toBeUndefined();
});

test("a message that learns its request's code leaves the id of its batch", async () => {
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

test("outside of any work nothing is joined", () => {
  correlate("407155289363");
  expect(correlation()).toBeUndefined();
});

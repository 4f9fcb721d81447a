import { expect, it } from "vitest";
import { unshownRows } from "./unshown.ts";

const row = (id: string, version: number) => ({ id: { S: id }, version: { N: String(version) } });

it("waits for each written row until the stream shows it, in any order of keys", () => {
  const unshown = unshownRows();
  unshown.wrote([row("a", 1), row("b", 1)]);
  unshown.shown([{ version: { N: "1" }, id: { S: "b" } }]);
  expect(unshown.none).toBe(false);
  unshown.shown([row("a", 1)]);
  expect(unshown.none).toBe(true);
});

it("does not wait for a row shown before its write was answered", () => {
  const unshown = unshownRows();
  unshown.shown([row("a", 1)]);
  unshown.wrote([row("a", 1)]);
  expect(unshown.none).toBe(true);
});

it("waits for the next row of a key, however many others were shown", () => {
  const unshown = unshownRows();
  for (let n = 1; n <= 3_000; n += 1) unshown.shown([row("old", n)]);
  unshown.wrote([row("old", 3_001)]);
  expect(unshown.none).toBe(false);
});

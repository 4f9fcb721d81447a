import { expect, it } from "vitest";
import { unshownRows } from "./unshown.ts";

const row = (id: string, version: number) => ({ id: { S: id }, version: { N: String(version) } });

it("a written row counts as unshown until the stream shows this row, whatever the order of the attributes in the row's key", () => {
  const unshown = unshownRows();
  unshown.wrote([row("a", 1), row("b", 1)]);
  unshown.shown([{ version: { N: "1" }, id: { S: "b" } }]);
  expect(unshown.none).toBe(false);
  unshown.shown([row("a", 1)]);
  expect(unshown.none).toBe(true);
});

it("a row that the stream shows before the database has answered the row's write does not count as unshown", () => {
  const unshown = unshownRows();
  unshown.shown([row("a", 1)]);
  unshown.wrote([row("a", 1)]);
  expect(unshown.none).toBe(true);
});

it("the next row of an aggregate counts as unshown, even after the stream has shown thousands of the aggregate's earlier rows", () => {
  const unshown = unshownRows();
  for (let n = 1; n <= 3_000; n += 1) unshown.shown([row("old", n)]);
  unshown.wrote([row("old", 3_001)]);
  expect(unshown.none).toBe(false);
});

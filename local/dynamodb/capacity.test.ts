import { expect, test } from "vitest";
import { itemSize, readUnits, writeUnits } from "./capacity.ts";

test.each<[string, Parameters<typeof itemSize>[0], number]>([
  ["names and texts in UTF-8", { id: { S: "12" }, name: { S: "علی" } }, 2 + 2 + 4 + 6],
  ["numbers by their significant digits", { n: { N: "-1200.50" } }, 1 + 5],
  ["bytes, not their base64", { b: { B: Buffer.alloc(30).toString("base64") } }, 31],
  ["booleans and null", { a: { BOOL: true }, b: { NULL: true } }, 4],
  ["lists: three bytes, and one for each element", { l: { L: [{ S: "ab" }, { S: "c" }] } }, 1 + 3 + 2 + 3],
  ["maps: three bytes, and one for each pair", { m: { M: { k: { S: "v" } } } }, 1 + 3 + 1 + 2],
  ["sets", { s: { SS: ["a", "bc"] } }, 1 + 3],
])("the computed size of a DynamoDB item counts %s", (_, item, bytes) => {
  expect(itemSize(item)).toBe(bytes);
});

test("a write costs one unit for each started kilobyte, and a read one for each started four kilobytes", () => {
  expect([0, 1, 1024, 1025, 3000].map(writeUnits)).toEqual([1, 1, 1, 2, 3]);
  expect([0, 4096, 4097].map(readUnits)).toEqual([1, 1, 2]);
});

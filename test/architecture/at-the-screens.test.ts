import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMissing, testsNamedIn } from "./named-tests.ts";

const document = readFileSync("docs/develop/at-the-screens.md", "utf8");
const rows = document.split("\n").filter((line) => /^\| (?!screen|story|---)/.test(line));

test("every screen task in docs/develop/at-the-screens.md names an existing test (C1)", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => testsNamedIn(row).length === 0)).toEqual([]);
  expect(rows.flatMap(testsNamedIn).filter(isMissing)).toEqual([]);
});

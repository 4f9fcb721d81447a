import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMissing, testsNamedIn } from "./named-tests.ts";

const document = readFileSync("docs/develop/at-the-screens.md", "utf8");
const rows = document.split("\n").filter((line) => /^\| (?!screen|story|---)/.test(line));

test("what each person must be able to do at the screens is shown by tests that are there (C1)", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => testsNamedIn(row).length === 0)).toEqual([]);
  expect(rows.flatMap(testsNamedIn).filter(isMissing)).toEqual([]);
});

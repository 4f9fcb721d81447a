import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const document = readFileSync("docs/develop/at-the-screens.md", "utf8");
const rows = document.split("\n").filter((line) => /^\| (?!screen|story|---)/.test(line));

/** `file`: “the beginning of a title”, as the document names a test. */
const named = (row: string) =>
  [...row.matchAll(/`([^`]+\.test\.tsx?)`: “([^”]+)”/g)].map(([, file = "", title = ""]) => ({
    file,
    title,
  }));

test("what each person must be able to do at the screens is shown by tests that are there (C1)", () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => named(row).length === 0)).toEqual([]);
  const isThere = ({ file, title }: ReturnType<typeof named>[number]) =>
    existsSync(file) && readFileSync(file, "utf8").includes(title);
  expect(rows.flatMap(named).filter((one) => !isThere(one))).toEqual([]);
});

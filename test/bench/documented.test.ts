import { expect, test } from "vitest";
import { differing, quotedIn } from "./documented.ts";

const lines = [
  { what: "capacity: see", measured: 3, unit: "WCU" },
  { what: "bundle: intake-on-scans", measured: 440, unit: "KB" },
];
const differ = (text: string) => differing(quotedIn("a.md", text), lines);

test("a document's number that is marked with the name of a benchmark figure must equal this figure", () => {
  expect(differ("It writes 3<!-- bench: capacity: see --> units.")).toEqual([]);
  expect(differ("Of 8 it writes 4 units<!-- bench: capacity: see -->.")).toEqual([
    "a.md says 4 of “capacity: see”, and the bench counts 3",
  ]);
});

test("a document's mark that names no figure of the benchmark is reported", () => {
  expect(differ("3<!-- bench: capacity: saw -->")).toEqual([
    "a.md quotes “capacity: saw”, which the bench does not count",
  ]);
});

test("each row of a document's table of measured figures is compared with the benchmark, except a row that gives a time", () => {
  const page = (seen: number) =>
    `<!-- measured -->\n| what | measured |\n| capacity: see | ${seen} WCU |\n| page to inbox | 0.27 s |\n<!-- until here -->`;
  expect(differ(page(3))).toEqual([]);
  expect(differ(page(2))).toHaveLength(1);
});

test("the size of a bundle that a document gives may differ from the measured size by a fiftieth", () => {
  expect(differ("448<!-- bench: bundle: intake-on-scans --> KB")).toEqual([]);
  expect(differ("450<!-- bench: bundle: intake-on-scans --> KB")).toHaveLength(1);
});

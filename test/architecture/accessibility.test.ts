/** Checks that `docs/use/accessibility.md` names a test or a protocol for each WCAG 2.2 criterion. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isMissing, testsNamedIn } from "./named-tests.ts";

/** The success criteria of levels A and AA (https://www.w3.org/TR/WCAG22/). WCAG 2.2 removed 4.1.1. */
const criteria = [
  ...["1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5"],
  ...["1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"],
  ...["2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1"],
  ...["2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11"],
  ...["2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8"],
  ...["3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6"],
  ...["3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3"],
];

const document = readFileSync("docs/use/accessibility.md", "utf8");
const lines = document.split("\n");
const rows = lines.filter((line) => /^\| \d/.test(line));
const protocols = lines.flatMap((line) => /^### (H\d+)\./.exec(line)?.[1] ?? []);
const protocolsNamedIn = (row: string) => [...row.matchAll(/\bH\d+\b/g)].map(([name]) => name);

test("docs/use/accessibility.md has a table row for each criterion of levels A and AA, in the order of WCAG 2.2 (C1)", () => {
  expect(criteria.length).toBe(55);
  expect(rows.map((row) => row.split(" ")[1])).toEqual(criteria);
});

test("each table row of docs/use/accessibility.md names an existing test or a described manual protocol, or says “not met” (C1)", () => {
  const hasEvidence = (row: string) =>
    testsNamedIn(row).length > 0 || protocolsNamedIn(row).length > 0 || row.includes("**not met**");
  expect(rows.filter((row) => !hasEvidence(row))).toEqual([]);
  expect(rows.flatMap(testsNamedIn).filter(isMissing)).toEqual([]);
  expect(rows.flatMap(protocolsNamedIn).filter((name) => !protocols.includes(name))).toEqual([]);
});

test("each manual protocol in docs/use/accessibility.md says who last followed the protocol and when (C1)", () => {
  const parts = document.split(/^### H\d+\./m).slice(1);
  expect(parts.length).toBe(protocols.length);
  expect(parts.filter((part) => !/^Last followed: .+\.$/m.test(part))).toEqual([]);
});

test("docs/use/accessibility.md says that the system is not certified and that no blind user has tried the system (C1)", () => {
  expect(document).toContain("not certified; never tried by blind users");
});

/**
 * `docs/use/accessibility.md` says that the criteria 1.2.1 to 1.2.5, 1.3.4, 1.4.2, 2.5.4 and 2.5.7 are met because the pages
 * use none of these techniques.
 */
test("no code of the web pages uses sound, video, dragging, motion sensors or an orientation lock (C1)", () => {
  const uses =
    "<(video|audio)|draggable|useDrag|ondrag|devicemotion|deviceorientation|orientation: *(portrait|landscape)|screen.orientation";
  const found = (() => {
    try {
      return execFileSync("git", ["grep", "-lE", uses, "--", "web"], { encoding: "utf8" });
    } catch {
      return "";
    }
  })();
  expect(found).toBe("");
});

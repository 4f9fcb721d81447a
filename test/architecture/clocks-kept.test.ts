/** Checks that every decision on a case goes through `with-clocks`, which updates the case's deadlines (D1). */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const referral = join(import.meta.dirname, "..", "..", "functions", "referral");

/**
 * Files that decide on a case without `timed`, the function that updates deadlines. When staff view a case (D6), or a
 * linked case is answered (R14), no deadline changes; `act-on-due.ts` decides deadlines itself.
 */
const without = ["clock/act-on-due/act-on-due.ts", "commands/see-case.ts", "reactions/hear-similar.ts"];

const decisions = (source: string): number =>
  source.match(/\bcases\.decide\(|journal: (deps\.)?cases\b/g)?.length ?? 0;
const kept = (source: string): number => source.match(/\btimed\(/g)?.length ?? 0;

test("the code of every decision on a case updates the case's deadlines, except in three files that this test lists", () => {
  const files = globSync("**/*.ts", { cwd: referral }).filter((file) => !file.endsWith(".test.ts"));
  const found = files
    .map((file) => ({ file, source: readFileSync(join(referral, file), "utf8") }))
    .filter(({ source }) => decisions(source) > 0)
    .map(({ file, source }) => [file, decisions(source) === kept(source)]);
  expect(
    found
      .filter(([, is]) => !is)
      .map(([file]) => file)
      .sort(),
  ).toEqual(without);
  expect(found.length).toBeGreaterThan(without.length + 3);
});

/**
 * Checks the tables of threats in `docs/security/threat-model.md`. `security-references.test.ts` checks that the files and
 * commands on the page exist.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/security/threat-model.md"), "utf8");

/** The sections about trust boundaries: `## B1: …`. */
const boundariesIn = (text: string): readonly string[] =>
  text.split(/^## /m).filter((section) => /^B\d+: /.test(section));

/** The rows about threats, which begin with a letter of STRIDE. */
const threatsIn = (section: string): readonly string[] => section.match(/^\| [STRIDE] \|.*$/gm) ?? [];

/** Whether the cell names in backticks an npm command or an existing file. */
const isEvidence = (cell: string): boolean =>
  [...cell.matchAll(/`([^`]+)`/g)].some(
    ([, quoted = ""]) => quoted.startsWith("npm run ") || existsSync(join(root, quoted)),
  );

const withoutEvidence = (text: string): readonly string[] =>
  boundariesIn(text)
    .flatMap(threatsIn)
    .filter((row) => !isEvidence(row.split(" | ")[3] ?? ""));

const kindsIn = (section: string): string =>
  [...new Set(threatsIn(section).map((row) => row.charAt(2)))].join("");

describe("the threat model", () => {
  it("names for each threat a test, command or source that shows the defence", () => {
    expect(boundariesIn(page).flatMap(threatsIn).length).toBeGreaterThan(65);
    expect(withoutEvidence(page)).toEqual([]);
  });

  it("has threats of all six kinds of STRIDE at each of the twelve trust boundaries", () => {
    expect(boundariesIn(page).map(kindsIn)).toEqual(Array(12).fill("STRIDE"));
  });

  it("fails its check when the evidence of a threat names no test, command or source, even if another cell of the row names a file", () => {
    const row = (evidence: string) =>
      `| S | a threat in \`package.json\` | a defence | ${evidence} | nothing |`;
    const found = (evidence: string) => withoutEvidence(`## B1: a crossing\n${row(evidence)}\n`);
    expect(found("a feeling")).toEqual([row("a feeling")]);
    expect(found("`test/no-such.test.ts`")).toHaveLength(1);
    expect(found("`npm run attack`")).toEqual([]);
    expect(found("`test/attacks/attacks.test.ts`")).toEqual([]);
  });
});

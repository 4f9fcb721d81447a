import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { usesIn } from "./find-uses.ts";
import { readHistory } from "./history.ts";
import { countUses, formatOldUses, type OldUses } from "./old-uses.ts";
import { faultsIn } from "./report.ts";

const none: OldUses = new Map();
const uses = usesIn("web/a.ts", "// Tells whoever asks.\n");

describe("the report", () => {
  it("is empty when all uses are old", () => {
    expect(faultsIn(uses, countUses(uses), undefined)).toEqual([]);
  });

  it("gives place, words, rule and rewrite of a new use", () => {
    const [fault] = faultsIn(uses, none, undefined);
    expect(fault).toContain("web/a.ts:1 “Tells whoever asks”");
    expect(fault).toContain("docs/develop/writing.md, rule 2");
    expect(fault).toContain("Instead: name the role");
  });

  it("names the command when the list has more than there is", () => {
    expect(faultsIn([], countUses(uses), undefined)).toEqual([
      expect.stringContaining("npm run check-writing -- --shrink"),
    ]);
  });

  it("names a wrong commit by its hash", () => {
    const history = { commits: [{ hash: "1234abc", subject: "Fixed it" }], firstList: undefined };
    expect(faultsIn([], none, history)).toEqual([expect.stringContaining("commit 1234abc “Fixed it”")]);
  });

  it("says when lines were added to the list by hand", () => {
    const twice = countUses([...uses, ...uses]);
    const history = { commits: [], firstList: formatOldUses(countUses(uses)) };
    expect(faultsIn([...uses, ...uses], twice, history)).toEqual([expect.stringContaining("only shrinks")]);
  });
});

describe("the history", () => {
  it("is undefined outside a git repository", () => {
    const folder = mkdtempSync(join(tmpdir(), "check-writing-"));
    try {
      expect(readHistory(folder, "list.txt")).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commitsOf } from "./commits.ts";
import { usesIn } from "./find-uses.ts";
import { faultsIn } from "./report.ts";

describe("the report of check-writing", () => {
  it("is empty when the texts use no forbidden idiom and all commit subjects are correct", () => {
    expect(faultsIn([], [{ hash: "1234abc", subject: "Fix the report" }])).toEqual([]);
  });

  it("gives, for each use of a forbidden idiom, the place, the words, the broken rule and a better wording", () => {
    const [fault] = faultsIn(usesIn("web/a.ts", "// Tells whoever asks.\n"), []);
    expect(fault).toContain("web/a.ts:1 “Tells whoever asks”");
    expect(fault).toContain("docs/develop/writing.md, rule 2");
    expect(fault).toContain("Instead: name the role");
  });

  it("names a commit with a wrong subject by its hash", () => {
    expect(faultsIn([], [{ hash: "1234abc", subject: "Fixed it" }])).toEqual([
      expect.stringContaining("commit 1234abc “Fixed it”"),
    ]);
  });
});

describe("the commits that check-writing reads", () => {
  it("are empty outside a git repository", () => {
    const folder = mkdtempSync(join(tmpdir(), "check-writing-"));
    try {
      expect(commitsOf(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

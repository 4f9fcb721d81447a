import { readFileSync, writeFileSync } from "node:fs";

const [begin, end] = ["<!-- computed -->\n", "\n<!-- /computed -->"];

/** The lines of a document between the marks `computed`, which a test computes, and the text after them. */
export function computedPart(page: string): { readonly lines: readonly string[]; readonly after: string } {
  const [, rest = ""] = readFileSync(page, "utf8").split(begin);
  const [lines = "", after = ""] = rest.split(end);
  return { lines: lines.split("\n"), after };
}

/** Replaces the lines of a document between the marks `computed`. */
export function writeComputedPart(page: string, table: string): void {
  const [before = "", rest = ""] = readFileSync(page, "utf8").split(begin);
  const [, after = ""] = rest.split(end);
  writeFileSync(page, [before, begin, table, end, after].join(""));
}

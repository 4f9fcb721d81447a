/**
 * The changes that a scaffold makes: new files, and rows in existing lists. All changes are checked before the first
 * change is written.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface NewFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The place of a new row: among the imports, at the end of the file, after a line, or at the end of a list.
 * The line or the list's first line begins with the given text; `nth` chooses among several.
 */
export type Place =
  | "imports"
  | "end"
  | { readonly after: string; readonly nth?: number }
  | { readonly list: string; readonly nth?: number };

interface Row extends NewFile {
  readonly at: Place;
}

export type Change = NewFile | Row;

/** An expected failure, which is printed without a stack trace. */
export class Refused extends Error {}

const isRow = (change: Change): change is Row => "at" in change;

/** Returns the index of the nth line that begins with the given text, spaces ignored; -1 when there is none. */
function lineOf(lines: readonly string[], wanted: string, nth = 1): number {
  const found = lines.flatMap((line, index) => (line.trim().startsWith(wanted.trim()) ? [index] : []));
  return found[nth - 1] ?? -1;
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/**
 * Returns the index of the line before which the row is inserted; -1 when the file no longer has that place.
 */
function placeOf(lines: readonly string[], at: Place): number {
  if (at === "end") return lines.length;
  if (at === "imports") return lines.findIndex((line) => line.startsWith("import "));
  if ("after" in at) {
    const line = lineOf(lines, at.after, at.nth);
    return line < 0 ? -1 : line + 1;
  }
  const opening = lineOf(lines, at.list, at.nth);
  if (opening < 0) return -1;
  const indent = indentOf(lines[opening] ?? "");
  return lines.findIndex(
    (line, index) => index > opening && indentOf(line) === indent && /^\s*[\])}]/.test(line),
  );
}

function withRow(text: string, { file, at, text: row }: Row): string {
  const lines = text.split("\n");
  const place = placeOf(lines, at);
  if (place < 0)
    throw new Refused(
      `${file} no longer has ${JSON.stringify(at)}: correct scripts/new; nothing was written`,
    );
  return lines.toSpliced(place, 0, ...row.split("\n")).join("\n");
}

/**
 * Writes all changes, or none.
 * @returns the changed files in the order of the changes, each once
 * @throws Refused when a file exists already, or a place is missing
 */
export function write(root: string, changes: readonly Change[]): readonly string[] {
  const texts = new Map<string, string>();
  for (const change of changes) {
    const path = join(root, change.file);
    if (!isRow(change)) {
      if (existsSync(path)) throw new Refused(`${change.file} exists already, and nothing was written`);
      texts.set(change.file, change.text);
    } else texts.set(change.file, withRow(texts.get(change.file) ?? readFileSync(path, "utf8"), change));
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...texts.keys()];
}

/** Marks a place to fill in; `test/architecture/scaffold.test.ts` fails while a marker is left. */
export const marker = "FILL" + " IN";

/** Returns `file:line  sentence` for each marker that is left, in the order of the files. */
export function leftIn(root: string, files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const [, sentence] = new RegExp(`${marker}: ([^"*}]+)`).exec(line) ?? [];
        return sentence === undefined ? [] : [`${file}:${index + 1}  ${sentence.replace(/`,$/, "").trim()}`];
      }),
  );
}

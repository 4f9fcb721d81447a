/** Which test shows which feature, read from the titles: `"… (C2, R1)"`. */
import { globSync, readFileSync } from "node:fs";

/** Tests that drive the real thing as its user does. */
const places = ["test/browser/**/*.test.ts", "test/journeys/**/*.test.ts"];

export interface Showing {
  readonly file: string;
  readonly title: string;
}

/** Ids at the end of a title, in parentheses: `(C2)`, `(R1, R3; law 2)`. */
const idsIn = (title: string): readonly string[] =>
  /\(([^()]*)\)$/.exec(title)?.[1]?.match(/\b[SCRDNMIP]\d{1,2}\b/g) ?? [];

/** Titles of tests, of a file's text; template literals count with their placeholders. */
function titlesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:it|test)(?:\.\w+\([^)]*\))*\(\s*(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(
    (found) => found[2] ?? "",
  );
}

export function featuresShown(): ReadonlyMap<string, readonly Showing[]> {
  const shown = new Map<string, Showing[]>();
  for (const file of globSync(places).sort()) {
    for (const title of titlesIn(readFileSync(file, "utf8"))) {
      for (const id of idsIn(title)) shown.set(id, [...(shown.get(id) ?? []), { file, title }]);
    }
  }
  return shown;
}

/** The ids and the beginnings of the features, from `docs/features.md`. */
export function readFeatures(): ReadonlyMap<string, string> {
  const rows = readFileSync("docs/features.md", "utf8").matchAll(/^\| ([SCRDNMIP]\d{1,2}) \| (.+) \|$/gm);
  return new Map([...rows].map(([, id = "", text = ""]) => [id, firstSentence(text)]));
}

const firstSentence = (text: string): string =>
  text
    .replace(/\*\*/g, "")
    .split(/(?<=[.:;|]) /)[0]
    ?.slice(0, 90) ?? "";

/** The README's table: id → state. */
export function readStates(): ReadonlyMap<string, string> {
  const rows = readFileSync("README.md", "utf8").matchAll(
    /^\| ([SCRDNMIP]\d{1,2}) \|.*\| (works|in part|not yet)[^|]*\|$/gm,
  );
  return new Map([...rows].map(([, id = "", state = ""]) => [id, state]));
}

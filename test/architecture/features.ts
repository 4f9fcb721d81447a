/** Finds the tests of each feature by their titles: `"… (C2, R1)"`. */
import { globSync, readFileSync } from "node:fs";

/** The tests that use the running system as its users do; only these show that a feature works. */
const places = ["test/browser/**/*.test.ts", "test/journeys/**/*.test.ts"];

export interface Showing {
  readonly file: string;
  readonly title: string;
}

/** The ids in parentheses at the end of a title: `(C2)`, `(R1, R3; law 2)`. */
const idsIn = (title: string): readonly string[] =>
  /\(([^()]*)\)$/.exec(title)?.[1]?.match(/\b[SCRDNMIP]\d{1,2}\b/g) ?? [];

/** The test titles in a file's text; template literals keep their placeholders. */
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

const states = ["works", "in part", "broken", "not yet"] as const;
type State = (typeof states)[number];

/** A row of the table in `docs/features.md`. */
export interface Feature {
  /** What the feature promises, in Markdown. */
  readonly text: string;
  readonly state: State;
  /** Tells which part is missing or broken; may be empty. */
  readonly note: string;
}

/** The features of a Markdown table `id | feature | state | note`, by id; throws for a malformed row. */
export function featuresIn(markdown: string): ReadonlyMap<string, Feature> {
  const features = new Map<string, Feature>();
  for (const [row, id = ""] of markdown.matchAll(/^\|\s*([A-Z]\d{1,2})\s*\|.*$/gm)) {
    const [text = "", state = "", note, ...rest] = row
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.trim());
    if (note === undefined || rest.length > 0) throw new Error(`${id}: not four cells`);
    if (!isState(state)) throw new Error(`${id}: no state is called "${state}"`);
    if (features.has(id)) throw new Error(`${id}: listed twice`);
    features.set(id, { text, state, note });
  }
  return features;
}

const isState = (text: string): text is State => (states as readonly string[]).includes(text);

export const readFeatures = (): ReadonlyMap<string, Feature> =>
  featuresIn(readFileSync("docs/features.md", "utf8"));

/** A feature's name in lists: the beginning of its text. */
export const nameOf = ({ text }: Feature): string =>
  text
    .replace(/\*\*/g, "")
    .split(/(?<=[.:;]) /)[0]
    ?.slice(0, 90) ?? "";

/**
 * The facts that the deployed release can read, and those of today that it cannot. `node test/journal/released.ts` records that
 * this checkout's release is deployed.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, kinds, root } from "./aggregates.ts";
import { namesIn, storiesOf } from "./stories.ts";

interface Released {
  /** The version in `package.json`. */
  readonly release: string;
  /** The facts with stories, which the release can therefore read, by kind of aggregate. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** A fact that the deployed release cannot read, as declared in `docs/operate/releases.md`. */
export interface Declared {
  /** `referral-case case-merged` */
  readonly fact: string;
  /** Whether the coming release may write it, and then cannot be rolled back; or only reads it, and the one after it writes. */
  readonly written: "at once" | "a release later";
}

const file = join(import.meta.dirname, "released.json");
const notes = join(root, "docs/operate/releases.md");

const factsOf = (kind: Kind): readonly string[] =>
  [...new Set(namesIn(storiesOf(kind).flatMap(({ rows }) => rows)))].sort();

/** Facts that this checkout reads and the deployed release does not: `referral-case case-merged`. */
export function unreadBefore(): readonly string[] {
  const { reads } = JSON.parse(readFileSync(file, "utf8")) as Released;
  return kinds.flatMap((kind) =>
    factsOf(kind)
      .filter((fact) => !reads[kind.name]?.includes(fact))
      .map((fact) => `${kind.name} ${fact}`),
  );
}

/** The rows of the table in `docs/operate/releases.md`. */
export function declared(): readonly Declared[] {
  const rows = readFileSync(notes, "utf8").matchAll(/^\| `([^`]+)` `([^`]+)` \| (.+) \| .+ \|$/gm);
  return [...rows].map(([, kind, fact, written]) => ({
    fact: `${kind} ${fact}`,
    written: written as Declared["written"],
  }));
}

if (process.argv[1] === import.meta.filename) {
  const { version: release } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  // One kind per line, for readable diffs.
  const reads = kinds.map((kind) => `${JSON.stringify(kind.name)}: ${JSON.stringify(factsOf(kind))}`);
  writeFileSync(file, `{ "release": "${release}", "reads": {\n${reads.join(",\n")}\n} }\n`);
}

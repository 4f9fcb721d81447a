/**
 * Compares the facts that this checkout can read with those that the deployed release can read. `node
 * test/journal/released.ts` records the facts of this checkout as those of the deployed release.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, kinds, root } from "./aggregates.ts";
import { namesIn, storiesOf } from "./stories.ts";

interface Released {
  /** The version in `package.json`. */
  readonly release: string;
  /** The commit of the release. `npm run upgrade` compares with it when there is no tag. */
  readonly commit: string;
  /** The facts that the release can read, by kind of aggregate: its tests read a stored journal with each of these facts. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

/** A fact that the deployed release cannot read, as declared in `docs/operate/releases.md`. */
export interface Declared {
  /** The kind of aggregate and the type of the fact: `referral-case case-merged`. */
  readonly fact: string;
  /**
   * `at once`: the coming release may write the fact, so this release cannot be rolled back. `a release later`: the coming
   * release only reads the fact, and the release after it may write the fact.
   */
  readonly written: "at once" | "a release later";
}

const file = join(import.meta.dirname, "released.json");
const notes = join(root, "docs/operate/releases.md");

const factsOf = (kind: Kind): readonly string[] =>
  [...new Set(namesIn(storiesOf(kind).flatMap(({ rows }) => rows)))].sort();

const released = (): Released => JSON.parse(readFileSync(file, "utf8"));

/** Returns the commit of the deployed release. */
export const releasedCommit = (): string => released().commit;

/** Returns facts such as `referral-case case-merged`, which this checkout reads and the deployed release does not. */
export function unreadBefore(): readonly string[] {
  const { reads } = released();
  return kinds.flatMap((kind) =>
    factsOf(kind)
      .filter((fact) => !reads[kind.name]?.includes(fact))
      .map((fact) => `${kind.name} ${fact}`),
  );
}

/** Returns the facts that the table in `docs/operate/releases.md` declares. */
export function declared(): readonly Declared[] {
  const rows = readFileSync(notes, "utf8").matchAll(/^\| `([^`]+)` `([^`]+)` \| (.+) \| .+ \|$/gm);
  return [...rows].map(([, kind, fact, written]) => ({
    fact: `${kind} ${fact}`,
    written: written as Declared["written"],
  }));
}

if (process.argv[1] === import.meta.filename) {
  const { version: release } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  // One kind of aggregate per line keeps diffs readable.
  const reads = kinds.map((kind) => `${JSON.stringify(kind.name)}: ${JSON.stringify(factsOf(kind))}`);
  writeFileSync(
    file,
    `{ "release": "${release}", "commit": "${commit}", "reads": {\n${reads.join(",\n")}\n} }\n`,
  );
}

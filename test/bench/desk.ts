/** Measures the built desk's scripts and styles in the compressed form that a browser downloads; fonts are left out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { distFolder } from "../../infra/build-result.ts";
import type { Line } from "./table.ts";

const folder = join(distFolder, "assets", "assets", "desk");
const source = (name: string): string => readFileSync(join(folder, name), "utf8");
const weight = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + gzipSync(source(name)).length, 0) / 1_000;

/** The scripts `entries` and all scripts that they import statically. A dynamic `import("./x.js")` is not followed. */
function withImports(...entries: readonly string[]): ReadonlySet<string> {
  const found = new Set(entries);
  for (const name of found)
    for (const [, other = ""] of source(name).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(other);
  return found;
}

const named = (screen: string): string => {
  // After the screen's name comes Vite's hash of eight characters: `case-name-….js` is another script than `case-….js`.
  const script = new RegExp(`^${screen}-[\\w-]{8}\\.js$`);
  const file = readdirSync(folder).find((name) => script.test(name));
  if (file === undefined) throw new Error(`The desk has no script of its own for ${screen}`);
  return file;
};

/** Kilobytes of the scripts needed to show anything, to show the inbox and to show a case; and of the styles for all three. */
export function deskLines(): readonly Line[] {
  const line = (what: string, measured: number, bar?: number): Line => ({
    what: `desk: ${what}`,
    measured,
    unit: "KB",
    ...(bar !== undefined && { bar }),
  });
  const [first, inbox, opened] = [named("index"), named("inbox"), named("case")];
  const styles = readdirSync(folder).filter((name) => /^(index|inbox|case)-.*\.css$/.test(name));
  return [
    line("scripts before the first screen", weight(withImports(first)), 200),
    line("… with the inbox", weight(withImports(first, inbox))),
    line("… with a case", weight(withImports(first, inbox, opened))),
    line("styles of all three", weight(styles)),
  ];
}

/** Finds imports by regular expressions in the text of the sources; the laws about imports need no compiler. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

export interface Import {
  /** The path of the importing file from the project's root: `functions/intake/rules/rules.ts`. */
  readonly from: string;
  /** The path of the imported file from the project's root, or the package: `events/fields.ts`, `@middy/core`, `node:crypto`. */
  readonly to: string;
  /** Whether the import has types only, so that the running program does not load the file. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly file: string;
  readonly text: string;
}

const skipped = new Set(["node_modules", "dist", "cdk.out", ".data", ".git", "coverage"]);

export function sourcesIn(root: string, ...folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ file: relative(root, path), text: readFileSync(path, "utf8") }));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** A source's text without comments, so that an import in a docstring's example is not counted. Strings stay. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_, quoted) => quoted ?? " ",
  );
}

const statement = /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?([^"';]*?)\s*\bfrom\s*["']([^"']+)["']/g;
const bare = /(?:^|[\n;])\s*import\s*["']([^"']+)["']/g;
const dynamic = /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g;

/** Whether all names of an import are types, as in `{ type A, type B }`. */
const onlyTypes = (names: string): boolean => {
  const inside = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  const parts = inside
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts?.every((part) => part.startsWith("type ")) ?? false;
};

export function importsOf({ file, text }: Source): readonly Import[] {
  const code = withoutComments(text);
  const to = (specifier: string) =>
    specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier;
  return [
    ...[...code.matchAll(statement)].map(([, type, names = "", specifier = ""]) => ({
      from: file,
      to: to(specifier),
      typeOnly: type !== undefined || onlyTypes(names),
    })),
    ...[...code.matchAll(bare), ...code.matchAll(dynamic)].map(([, specifier = ""]) => ({
      from: file,
      to: to(specifier),
      typeOnly: false,
    })),
  ];
}

/** Every module that a file loads at run time, the file included, each with one chain of imports that leads to the module. */
export function reached(start: string, imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const byFile = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const found = new Map<string, readonly string[]>([[start, [start]]]);
  const queue = [start];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { to } of byFile.get(next) ?? []) {
      if (found.has(to)) continue;
      found.set(to, [...(found.get(next) ?? []), to]);
      queue.push(to);
    }
  }
  return found;
}

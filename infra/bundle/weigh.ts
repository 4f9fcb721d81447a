import { basename, dirname } from "node:path";
import type { Metafile } from "esbuild";
import type { OutputFile } from "./output.ts";

export interface Weight {
  /** The Lambda's name, such as `intake-citizen-api`. */
  readonly name: string;
  /** The size of all files that the Lambda loads at its start, in bytes. */
  readonly bytes: number;
  /** The packages, and our own folders, with their bytes in these files, heaviest first. */
  readonly parts: readonly (readonly [string, number])[];
}

/**
 * Returns for each Lambda the bytes of code that it loads when it starts, in total and for each package or folder,
 * the heaviest Lambda first. Lazily loaded files do not count.
 */
export function weigh({
  files,
  metafile: { outputs },
}: {
  readonly files: readonly OutputFile[];
  readonly metafile: Pick<Metafile, "outputs">;
}): readonly Weight[] {
  const sizes = new Map(files.map(({ path, contents }) => [`dist/${path}`, contents.length]));
  return Object.keys(outputs)
    .filter((file) => file.endsWith("/index.js"))
    .map((file) => {
      const loaded = atStart(file, outputs);
      return {
        name: basename(dirname(file)),
        bytes: loaded.reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0),
        parts: byPackage(loaded.map((each) => outputs[each]?.inputs ?? {})),
      };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** Returns a file and all its imports, recursively, without lazily loaded files. */
export function atStart(entry: string, outputs: Metafile["outputs"]): readonly string[] {
  const found = new Set([entry]);
  for (const file of found)
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind !== "dynamic-import" && outputs[path]) found.add(path);
  return [...found];
}

function byPackage(all: readonly Metafile["outputs"][string]["inputs"][]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [input, { bytesInOutput }] of all.flatMap(Object.entries<{ readonly bytesInOutput: number }>))
    sums.set(packageOf(input), (sums.get(packageOf(input)) ?? 0) + bytesInOutput);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/**
 * Returns the package or our own folder of a source: `node_modules/@smithy/core/dist-es/…` → `@smithy/core`;
 * `functions/intake/rules/rules.ts` → `functions/intake`.
 */
function packageOf(input: string): string {
  const inside = input.split("node_modules/").at(-1) ?? input;
  const depth = inside !== input && !inside.startsWith("@") ? 1 : 2;
  return inside.split("/").slice(0, depth).join("/");
}

import { basename, dirname } from "node:path";
import type { Metafile } from "esbuild";
import type { OutputFile } from "./output.ts";

export interface Weight {
  /** `intake-citizen-api`. */
  readonly name: string;
  /** The bytes of all files loaded at the start. */
  readonly bytes: number;
  /** Packages (or our folders) with their bytes, heaviest first. */
  readonly parts: readonly (readonly [string, number])[];
}

/** The size of each function's start, heaviest first, with its parts. Lazily loaded parts do not count. */
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

/** A file and its imports, recursively. */
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

/** `node_modules/@smithy/core/dist-es/…` → `@smithy/core`; `functions/intake/rules/rules.ts` → `functions/intake`. */
function packageOf(input: string): string {
  const inside = input.split("node_modules/").at(-1) ?? input;
  const depth = inside !== input && !inside.startsWith("@") ? 1 : 2;
  return inside.split("/").slice(0, depth).join("/");
}

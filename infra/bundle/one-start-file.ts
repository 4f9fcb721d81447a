import { basename } from "node:path";
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from "esbuild";
import { atStart } from "./weigh.ts";

/** A Lambda as esbuild splits it: several ESM files, of which some hold shared code. */
export interface Split {
  /** The path of the first file, such as `dist/functions/intake-citizen-api/index.js`. */
  readonly entry: string;
  /** The source of each file by its path, with an inline source map. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: Metafile["outputs"];
}

export interface OneStart {
  /** `index.js` and its source map. */
  readonly files: readonly OutputFile[];
  /**
   * For the path of each file whose code is now inside `index.js`: a short file that exports this code from there. Lazily
   * loaded files require the short file.
   */
  readonly stubs: ReadonlyMap<string, string>;
  readonly outputs: Metafile["outputs"];
}

/**
 * Combines all files that a Lambda loads at its start into its `index.js`, as CommonJS, because opening each further
 * file takes 1 % of the start's time. Lazily loaded files find shared code among the exports of `index.js`.
 */
export async function oneStartFile(split: Split, options: BuildOptions): Promise<OneStart> {
  const inside = new Set(atStart(split.entry, split.outputs));
  const later = Object.keys(split.outputs).filter((file) => !inside.has(file));
  const shared = [...inside].filter((file) => later.some((part) => imports(split, part, file)));
  const { outputFiles } = await build({
    ...options,
    entryPoints: [{ in: "start", out: split.entry.replace(/^dist\/functions\/|\.js$/g, "") }],
    plugins: [packed(split, inside, shared)],
    format: "cjs",
    // esbuild makes CommonJS of these modules, which were strict, and does not say that they are.
    banner: { js: '"use strict";' },
    sourcemap: "external",
    write: false,
  });
  return {
    files: outputFiles,
    stubs: new Map(
      shared.map((file) => [file, `module.exports=require("./index.js")["${basename(file)}"];\n`]),
    ),
    outputs: merged(split, inside, later),
  };
}

const imports = ({ outputs }: Split, part: string, file: string): boolean =>
  outputs[part]?.imports.some(({ path }) => path === file) ?? false;

/**
 * An esbuild plugin that reads the files of the start from memory and leaves imports of all other files as
 * they are.
 */
function packed({ entry, texts }: Split, inside: ReadonlySet<string>, shared: readonly string[]): Plugin {
  const names = new Map([...inside].map((file) => [`./${basename(file)}`, file]));
  const exported = shared.map((file) => `export * as "${basename(file)}" from "./${basename(file)}";`);
  const start = [`export * from "./${basename(entry)}";`, ...exported].join("\n");
  return {
    name: "one-start-file",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^(start$|\.\/)/ }, ({ path }) => {
        if (path === "start") return { path, namespace: "start" };
        const file = names.get(path);
        return file === undefined ? { path, external: true } : { path: file, namespace: "start" };
      });
      onLoad({ filter: /./, namespace: "start" }, ({ path }) => ({
        contents: texts.get(path) ?? start,
        loader: "js",
      }));
    },
  };
}

/** Returns the metafile as if esbuild itself had combined the files of the start. */
function merged(
  { entry, outputs }: Split,
  inside: ReadonlySet<string>,
  later: readonly string[],
): Metafile["outputs"] {
  const of = (file: string) => outputs[file] ?? { bytes: 0, imports: [], exports: [], inputs: {} };
  const all = [...inside].map(of);
  const whole = {
    ...of(entry),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
    imports: all.flatMap((one) => one.imports).filter(({ path }) => !inside.has(path)),
    inputs: Object.assign({}, ...all.map(({ inputs }) => inputs)),
  };
  const parts = later.map((file) => {
    const found = of(file).imports.map((one) => (inside.has(one.path) ? { ...one, path: entry } : one));
    return [file, { ...of(file), imports: found }] as const;
  });
  return { [entry]: whole, ...Object.fromEntries(parts) };
}

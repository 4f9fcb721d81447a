import { basename } from "node:path";
import { type BuildOptions, build, type Metafile, type OutputFile, type Plugin } from "esbuild";
import { atStart } from "./weigh.ts";

/** A function in parts, as esbuild splits it: ESM, with shared code in separate files. */
export interface Split {
  /** `dist/functions/intake-citizen-api/index.js`. */
  readonly entry: string;
  /** By file, each with its map inside. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: Metafile["outputs"];
}

export interface OneStart {
  /** `index.js` and its map. */
  readonly files: readonly OutputFile[];
  /** Replacements for the files that went into `index.js`, for the parts that share them. */
  readonly stubs: ReadonlyMap<string, string>;
  readonly outputs: Metafile["outputs"];
}

/**
 * Puts all files that a function loads at its start into its `index.js`, as CommonJS, because each file that
 * Node opens costs a hundredth of its start. Later parts find shared code among the exports of `index.js`.
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

/** Reads the function's own files from memory; all other parts stay as they are. */
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

/** The metafile as if esbuild had combined them. */
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

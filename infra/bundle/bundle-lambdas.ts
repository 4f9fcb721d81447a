import { join, relative } from "node:path";
import { type BuildOptions, build, type Metafile, transform } from "esbuild";
import { type Entry, root } from "./lambdas.ts";
import { leanSdk } from "./lean-sdk.ts";
import { leanSources } from "./lean-sources.ts";
import { leanTriggers } from "./lean-triggers.ts";
import { oneStartFile } from "./one-start-file.ts";
import type { OutputFile } from "./output.ts";
import { withoutUnused } from "./without-unused.ts";

export interface Bundles {
  readonly files: readonly OutputFile[];
  /**
   * esbuild's metafile, whose outputs have their final paths, such as
   * `dist/functions/intake-citizen-api/index.js`.
   */
  readonly metafile: Metafile;
}

/**
 * esbuild's settings for all Lambdas, chosen for short cold starts.
 *
 * Bundles are CommonJS, because an ESM import of a Node builtin loads more than it needs. Packages come from
 * their ESM builds, so that unused code is dropped. Source maps are outside the bundles. The plugins drop
 * code that no Lambda uses (`lean-sdk.ts`).
 */
const options = {
  absWorkingDir: root,
  outdir: "dist/functions",
  write: false,
  metafile: true,
  bundle: true,
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  conditions: ["module"],
  minify: true,
  // Keeps Persian letters unescaped: two bytes a letter instead of six.
  charset: "utf8",
  sourcesContent: false,
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  // Without this alias, esbuild takes fflate's build for Node, which loads worker threads.
  alias: { fflate: "fflate/browser" },
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [leanTriggers, leanSources, leanSdk, withoutUnused],
  logLevel: "warning",
} as const satisfies BuildOptions;

/**
 * Bundles all Lambdas in one run, then bundles again, in several files, each Lambda that loads some code
 * lazily.
 */
export async function bundleLambdas(entries: readonly Entry[]): Promise<Bundles> {
  const all = await bundleWhole(entries);
  const parted = entries.filter((entry) => loadsParts(entry, all.metafile));
  const bundles = [without(parted, all), ...(await Promise.all(parted.map(bundleInParts)))];
  return {
    files: [...bundles.flatMap(({ files }) => files), ...entries.map(commonJs)],
    metafile: {
      inputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.inputs)),
      outputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs)),
    },
  };
}

function without(entries: readonly Entry[], { files, metafile }: Bundles): Bundles {
  const isOther = (path: string) => !entries.some(({ name }) => path.includes(`/${name}/`));
  const outputs = Object.entries(metafile.outputs).filter(([path]) => isOther(path));
  return {
    files: files.filter(({ path }) => isOther(path)),
    metafile: { ...metafile, outputs: Object.fromEntries(outputs) },
  };
}

const loadsParts = ({ name }: Entry, { inputs, outputs }: Metafile): boolean =>
  Object.keys(outputs[`dist/functions/${name}/index.js`]?.inputs ?? {})
    .filter((file) => !file.startsWith("node_modules/"))
    .some((file) => inputs[file]?.imports.some(({ kind }) => kind === "dynamic-import"));

const entryPoints = (entries: readonly Entry[]) =>
  Object.fromEntries(entries.map(({ name, file }) => [`${name}/index`, file]));

async function bundleWhole(entries: readonly Entry[]): Promise<Bundles> {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: entryPoints(entries),
    format: "cjs",
    sourcemap: "external",
  });
  return { files: outputFiles.map(({ path, contents }) => placed(path, contents)), metafile };
}

/**
 * Bundles one Lambda in several files. esbuild splits only ESM, so each file becomes CommonJS afterwards, and
 * the files loaded at start become one.
 */
async function bundleInParts(entry: Entry): Promise<Bundles> {
  const { metafile, outputFiles } = await build({
    ...options,
    entryPoints: entryPoints([entry]),
    chunkNames: `${entry.name}/[name]-[hash]`,
    format: "esm",
    splitting: true,
    sourcemap: "inline",
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [relative(root, path), text]));
  const split = { entry: `dist/functions/${entry.name}/index.js`, texts, outputs: metafile.outputs };
  const start = await oneStartFile(split, { ...options, ...cjs });
  const later = [...texts].filter(([path]) => path !== split.entry && path in start.outputs);
  return {
    files: [
      ...start.files.map(({ path, contents }) => placed(path, contents)),
      ...[...start.stubs].map(([path, text]) => placed(join(root, path), Buffer.from(text))),
      ...(await Promise.all(later.map(asCommonJs))).flat(),
    ],
    metafile: { inputs: metafile.inputs, outputs: start.outputs },
  };
}

/** Settings for CommonJS in which lazily loaded files are still loaded by `require`. */
const cjs = { format: "cjs", supported: { "dynamic-import": false } } as const;

async function asCommonJs([path, text]: readonly [string, string]): Promise<readonly OutputFile[]> {
  const { code, map } = await transform(text, {
    ...cjs,
    ...{ platform: "node", target: "node24", charset: "utf8", minify: true, legalComments: "none" },
    ...{ sourcefile: path, sourcemap: "external", sourcesContent: false },
  });
  const file = join(root, path);
  return [placed(file, Buffer.from(code)), placed(`${file}.map`, Buffer.from(map))];
}

const placed = (path: string, contents: Uint8Array): OutputFile => ({
  path: place(relative(root, path)),
  contents,
});

/**
 * Moves source maps beside the functions' folders: they are needed to read a stack trace, and are never
 * deployed.
 */
const place = (path: string): string =>
  (path.endsWith(".map") ? path.replace("dist/functions/", "maps/") : path).replace(/^dist\//, "");

const commonJs = ({ name }: Entry): OutputFile => ({
  path: `functions/${name}/package.json`,
  contents: Buffer.from('{"type":"commonjs"}\n'),
});

import { relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { type Entry, root } from "./lambdas.ts";
import { leanSdk } from "./lean-sdk.ts";
import { leanSources } from "./lean-sources.ts";
import type { OutputFile } from "./output.ts";
import { withoutUnused } from "./without-unused.ts";

export interface Bundles {
  readonly files: readonly OutputFile[];
  /** Names outputs as they will lie: `dist/functions/intake-citizen-api/index.js`. */
  readonly metafile: Metafile;
}

/**
 * One run over all entries. What makes a cold start short is here or in what is imported, none of it in the handlers:
 * CommonJS (an ESM import of a Node builtin loads more than it needs, `node:http` all of undici), minified, the ESM
 * builds of packages so that what is unused falls away, source maps kept out of the bundles; and of the AWS SDK the few modules that a
 * function uses (`lean-sdk.ts`, ADR 0040).
 */
export async function bundleLambdas(entries: readonly Entry[]): Promise<Bundles> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map(({ name, file }) => [`${name}/index`, file])),
    outdir: "dist/functions",
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    conditions: ["module"],
    minify: true,
    // Persian as it is written: two bytes a letter instead of the six of its escape.
    charset: "utf8",
    sourcemap: "external",
    sourcesContent: false,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    // Its other build asks for worker threads.
    alias: { fflate: "fflate/browser" },
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [leanSources, leanSdk, withoutUnused],
    logLevel: "warning",
  });
  const files = outputFiles.map(({ path, contents }) => ({ path: place(relative(root, path)), contents }));
  return { files: [...files, ...entries.map(commonJs)], metafile };
}

/** Maps lie beside the functions' folders, not in them: they explain a stack trace and are never deployed. */
const place = (path: string): string =>
  (path.endsWith(".map") ? path.replace("dist/functions/", "maps/") : path).replace(/^dist\//, "");

const commonJs = ({ name }: Entry): OutputFile => ({
  path: `functions/${name}/package.json`,
  contents: Buffer.from('{"type":"commonjs"}\n'),
});

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Metafile } from "esbuild";
import { type Entry, root } from "./lambdas.ts";

/**
 * One run over all entries. What makes a cold start short is all here, none of it in the sources:
 * CommonJS (an ESM import of a Node builtin loads more than it needs, `node:http` all of undici), minified, the ESM
 * builds of packages so that what is unused falls away, no source maps to parse, and AWS credentials from the
 * environment alone, where Lambda puts them, instead of the SDK's search through eight other places.
 */
export async function bundleLambdas(entries: readonly Entry[], folder: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map(({ name, file }) => [`${name}/index`, file])),
    outdir: folder,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    conditions: ["module"],
    minify: true,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: {
      "@aws-sdk/credential-provider-node": join(import.meta.dirname, "environment-credentials.ts"),
    },
    logLevel: "warning",
  });
  for (const { name } of entries) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, "package.json"), '{"type":"commonjs"}\n');
  }
  return metafile;
}

/** Bytes of each bundle, largest first, with the packages that weigh most in it. */
export function weigh(metafile: Metafile): readonly Weight[] {
  return Object.entries(metafile.outputs)
    .map(([file, { bytes, inputs }]) => {
      const parts = new Map<string, number>();
      for (const [input, { bytesInOutput }] of Object.entries(inputs))
        parts.set(packageOf(input), (parts.get(packageOf(input)) ?? 0) + bytesInOutput);
      const heaviest = [...parts].sort(([, a], [, b]) => b - a).slice(0, 6);
      return { name: dirname(file).split("/").at(-1) ?? file, bytes, heaviest };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

export interface Weight {
  readonly name: string;
  readonly bytes: number;
  /** Package (or our folder) and the bytes of it. */
  readonly heaviest: readonly (readonly [string, number])[];
}

function packageOf(input: string): string {
  const inside = input.split("node_modules/").at(-1) ?? input;
  const depth = input.includes("node_modules/") && !inside.startsWith("@") ? 1 : 2;
  return inside.split("/").slice(0, depth).join("/");
}

/** Makes bundles that are only compared with and never deployed: the AWS SDK alone, and functions under esbuild's defaults. */
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";
import { bundleLambdas } from "../../infra/bundle/bundle-lambdas.ts";
import { type Entry, lambdas, root } from "../../infra/bundle/lambdas.ts";
import type { LambdaFunction } from "../../local/lambda/environment.ts";

/** A function with only the AWS SDK's DynamoDB client (`sdk-alone.ts`), with the environment variables and role of `fn`. */
export async function sdkAlone(fn: LambdaFunction): Promise<LambdaFunction> {
  const { files } = await bundleLambdas([{ name: "sdk-alone", file: "test/bench/sdk-alone.ts" }]);
  const deployed = files.filter(({ path }) => path.startsWith("functions/"));
  return inFolder({ ...fn, name: "sdk-alone" }, deployed);
}

/** esbuild's defaults for Node, with `jsx` for the pages, but minified like our bundles; the SDK is bundled as published. */
const plain = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node24",
  minify: true,
  jsx: "automatic",
  jsxImportSource: "preact",
  write: false,
  outfile: "index.js",
  logLevel: "error",
} as const satisfies BuildOptions;

/** The function bundled with esbuild's defaults in one file, which also loads at once what our bundle loads when needed. */
export async function bundledPlainly(fn: LambdaFunction): Promise<LambdaFunction> {
  const entry = (await lambdas()).find(({ name }) => name === fn.name);
  if (!entry) throw new Error(`${fn.name} has no entry file`);
  const { metafile } = await build({ ...plain, entryPoints: [entry.file], metafile: true });
  const { outputFiles } = await build({
    ...plain,
    stdin: { contents: withParts(entry, partsIn(metafile)), resolveDir: root, loader: "ts" },
  });
  return inFolder(
    { ...fn, name: `${fn.name}-plain` },
    outputFiles.map(({ contents }) => ({ path: "index.js", contents })),
  );
}

/** The source files that our own files import dynamically. Dynamic imports within the SDK are left as published. */
const partsIn = ({ inputs }: Metafile): readonly string[] => [
  ...new Set(
    Object.entries(inputs)
      .filter(([file]) => !file.startsWith("node_modules/"))
      .flatMap(([, { imports }]) => imports)
      .filter(({ kind, external }) => kind === "dynamic-import" && !external)
      .map(({ path }) => path),
  ),
];

const withParts = ({ file }: Entry, parts: readonly string[]): string =>
  [`export * from "./${file}";`, ...parts.map((part, n) => `export * as part${n} from "./${part}";`)].join(
    "\n",
  );

function inFolder(
  fn: LambdaFunction,
  files: readonly { readonly path: string; readonly contents: Uint8Array }[],
): LambdaFunction {
  const folder = join(root, "node_modules/.cache/peygir-bench", fn.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}\n');
  for (const { path, contents } of files) writeFileSync(join(folder, basename(path)), contents);
  return { ...fn, folder };
}

/**
 * `npm run build`: the bundles of all Lambdas, the static files and the API's description, into `dist/`.
 * `--strict` refuses to go on while a Lambda that some `triggers.ts` names has no entry file.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildResult, distFolder } from "./build-result.ts";
import { bundleLambdas } from "./bundle/bundle-lambdas.ts";
import { heaviest } from "./bundle/heaviest.ts";
import { type Entry, lambdas, root } from "./bundle/lambdas.ts";
import { type OutputFile, writeOutput } from "./bundle/output.ts";
import { staticFiles } from "./bundle/static-files.ts";
import { type Weight, weigh } from "./bundle/weigh.ts";

const started = performance.now();
const { entries, missing } = await lambdas();
if (missing.length > 0) complain(missing);
const [bundles, assets, description] = await Promise.all([
  bundleLambdas(entries),
  staticFiles(),
  apiDescription(),
]);
const files = [...bundles.files, ...missing.flatMap(standIn), ...assets.files, description];
const result: BuildResult = { release: release(files), assets: assets.base };
writeOutput(distFolder, [...files, json("build.json", result), json("metafile.json", bundles.metafile)]);
report(weigh(bundles.metafile));

function complain(entries: readonly Entry[]): void {
  console.error(`No entry file yet for: ${entries.map(({ file }) => file).join(", ")}`);
  if (process.argv.includes("--strict")) process.exit(1);
}

/** Until its entry file is written, a Lambda says that it is not. */
function standIn({ name, file }: Entry): OutputFile[] {
  const message = JSON.stringify(`${file} is not written yet`);
  const code = `exports.handler = async () => { throw new Error(${message}); };\n`;
  return [
    { path: `functions/${name}/index.js`, contents: Buffer.from(code) },
    json(`functions/${name}/package.json`, { type: "commonjs" }),
  ];
}

/** The same sources, the same release. */
function release(files: readonly OutputFile[]): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const { path, contents } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    if (!path.startsWith("maps/")) hash.update(path).update(contents);
  return `${version}+${hash.digest("hex").slice(0, 8)}`;
}

async function apiDescription(): Promise<OutputFile> {
  const generator = join(root, "shared", "contracts", "openapi.ts");
  if (!existsSync(generator)) {
    console.error("No shared/contracts/openapi.ts yet: /api/openapi.json is empty");
    return json("assets/api/openapi.json", {});
  }
  const { openApi } = (await import(generator)) as { openApi: () => unknown };
  return json("assets/api/openapi.json", openApi());
}

function json(path: string, value: unknown): OutputFile {
  return { path, contents: Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`) };
}

function report(weights: readonly Weight[]): void {
  const size = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  for (const { name, bytes, parts } of weights.filter((weight) => weight.bytes > heaviest)) {
    const blame = parts.slice(0, 8).map(([part, n]) => `${part} ${size(n)}`);
    console.error(`${name} is too heavy, ${size(bytes)}: ${blame.join(", ")}`);
  }
  const [top] = weights;
  const largest = top ? ` (largest: ${top.name}, ${size(top.bytes)})` : "";
  const took = Math.round(performance.now() - started);
  console.log(`Built ${weights.length} Lambdas${largest}, files at ${result.assets}, in ${took} ms`);
}

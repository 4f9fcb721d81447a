/**
 * `npm run build`: writes the bundles of all Lambdas, the static files, the staff's desk and the OpenAPI
 * document to `dist/`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openApi } from "../shared/contracts/openapi/openapi.ts";
import { type BuildResult, distFolder } from "./build-result.ts";
import { bundleLambdas } from "./bundle/bundle-lambdas.ts";
import { buildDesk, type Desk, heaviestDesk } from "./bundle/desk.ts";
import { heaviest } from "./bundle/heaviest.ts";
import { lambdas, root } from "./bundle/lambdas.ts";
import { type OutputFile, writeOutput } from "./bundle/output.ts";
import { staticFiles } from "./bundle/static-files.ts";
import { type Weight, weigh } from "./bundle/weigh.ts";

const started = performance.now();
const [bundles, assets, desk] = await Promise.all([
  bundleLambdas(await lambdas()),
  staticFiles(),
  buildDesk(),
]);
const description: OutputFile = {
  path: "assets/api/openapi.json",
  contents: Buffer.from(JSON.stringify(openApi())),
};
const files = [...bundles.files, ...assets.files, ...desk.files, description];
const result: BuildResult = { release: release(files), assets: assets.base };
writeOutput(distFolder, [...files, json("build.json", result), json("metafile.json", bundles.metafile)]);
report(weigh(bundles));
reportDesk(desk);

/** Returns the release: the package's version and a hash of all built files. */
function release(files: readonly OutputFile[]): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const { path, contents } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    if (!path.startsWith("maps/")) hash.update(path).update(contents);
  return `${version}+${hash.digest("hex").slice(0, 8)}`;
}

function json(path: string, value: unknown): OutputFile {
  return { path, contents: Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`) };
}

function size(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

function reportDesk({ first, whole }: Desk): void {
  if (first > heaviestDesk) console.error(`The desk is too heavy, ${size(first)} before its first screen`);
  console.log(
    `Built the desk: ${size(first)} of scripts before its first screen, ${size(whole)} in all, compressed`,
  );
}

function report(weights: readonly Weight[]): void {
  for (const { name, bytes, parts } of weights.filter((weight) => weight.bytes > heaviest)) {
    const blame = parts.slice(0, 8).map(([part, n]) => `${part} ${size(n)}`);
    console.error(`${name} is too heavy, ${size(bytes)}: ${blame.join(", ")}`);
  }
  const [top] = weights;
  const largest = top ? ` (largest: ${top.name}, ${size(top.bytes)})` : "";
  const took = Math.round(performance.now() - started);
  console.log(`Built ${weights.length} Lambdas${largest}, files at ${result.assets}, in ${took} ms`);
}

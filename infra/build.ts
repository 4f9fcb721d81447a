/**
 * `npm run build`: the bundles of all Lambdas, the static files and the API's description, into `dist/`.
 * `--strict` refuses to go on while a Lambda that some `triggers.ts` names has no entry file.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { type BuildResult, distFolder } from "./build-result.ts";
import { bundleLambdas, weigh } from "./bundle/bundle-lambdas.ts";
import { type Entry, lambdas, root } from "./bundle/lambdas.ts";
import { buildStaticFiles } from "./bundle/static-files.ts";

const started = performance.now();
const strict = process.argv.includes("--strict");
const heaviest = 260_000;

for (const part of ["functions", "assets"]) rmSync(join(distFolder, part), { recursive: true, force: true });
const { entries, missing } = await lambdas();
if (missing.length > 0) complain(missing);
const assets = await buildStaticFiles(join(distFolder, "assets"));
await writeApiDescription();
const metafile = await bundleLambdas(entries, join(distFolder, "functions"));
for (const entry of missing) standIn(entry);
const result: BuildResult = {
  release: release(metafile, assets),
  assets,
  lambdas: entries.map(({ name }) => name),
};
writeFileSync(join(distFolder, "build.json"), `${JSON.stringify(result, undefined, 2)}\n`);
writeFileSync(join(distFolder, "metafile.json"), JSON.stringify(metafile));
report(metafile);

function complain(entries: readonly Entry[]): void {
  console.error(`No entry file yet for: ${entries.map(({ file }) => file).join(", ")}`);
  if (strict) process.exit(1);
}

/** Until its entry file is written, a Lambda says that it is not. */
function standIn({ name, file }: Entry): void {
  const folder = join(distFolder, "functions", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"commonjs"}\n');
  const message = JSON.stringify(`${file} is not written yet`);
  writeFileSync(
    join(folder, "index.js"),
    `exports.handler = async () => { throw new Error(${message}); };\n`,
  );
}

/** The same sources, the same release. */
function release({ outputs }: Metafile, assets: string): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256").update(assets);
  for (const file of Object.keys(outputs).sort()) hash.update(readFileSync(join(root, file)));
  return `${version}+${hash.digest("hex").slice(0, 8)}`;
}

async function writeApiDescription(): Promise<void> {
  mkdirSync(join(distFolder, "assets", "api"), { recursive: true });
  const generator = join(root, "shared", "contracts", "openapi.ts");
  if (!existsSync(generator))
    return console.error("No shared/contracts/openapi.ts yet: no /api/openapi.json");
  const { openApi } = (await import(generator)) as { openApi: () => unknown };
  writeFileSync(join(distFolder, "assets", "api", "openapi.json"), JSON.stringify(openApi(), undefined, 2));
}

function report(metafile: Metafile): void {
  const weights = weigh(metafile);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;
  for (const { name, bytes, heaviest: parts } of weights.filter(({ bytes }) => bytes > heaviest))
    console.error(
      `${name} is too heavy (${kilobytes(bytes)}): ${parts.map(([part, n]) => `${part} ${kilobytes(n)}`).join(", ")}`,
    );
  const [largest] = weights;
  console.log(
    `Built ${entries.length} Lambdas${largest ? ` (largest: ${largest.name}, ${kilobytes(largest.bytes)})` : ""} ` +
      `in ${Math.round(performance.now() - started)} ms`,
  );
}

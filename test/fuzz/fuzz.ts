/**
 * `npm run fuzz -- --requests 100000 --seed 1`: sends many random requests to the API in one process. A bundle is built first,
 * since the citizens' API includes pages in TSX, which Node cannot run.
 *
 * `npm run fuzz -- parsers` tries the parsers of files and messages (`parsers/campaign.ts`).
 */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

if (process.argv[2] === "parsers") await import("./parsers/campaign.ts");
else await fuzzRequests();

async function fuzzRequests(): Promise<void> {
  const root = join(import.meta.dirname, "..", "..");
  const outfile = join(root, "node_modules", ".cache", `peygir-fuzz-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, "long-campaign.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
  try {
    await import(outfile);
  } finally {
    rmSync(outfile);
  }
}

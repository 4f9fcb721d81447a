/** Measures the bytes of code that each deployed function loads when it starts. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { heaviest } from "../../infra/bundle/heaviest.ts";
import type { LambdaFunction } from "../../local/lambda/environment.ts";
import type { Line } from "./table.ts";

export const bundleLines = (functions: readonly LambdaFunction[]): readonly Line[] =>
  functions
    .map(({ name, folder }) => ({
      what: `bundle: ${name}`,
      measured: loadedAtStart(folder).reduce((sum, file) => sum + statSync(file).size, 0) / 1_000,
      bar: heaviest / 1_000,
      unit: "KB",
    }))
    .sort((a, b) => b.measured - a.measured);

/** The paths of `index.js` and of the files that `index.js` loads at once, without the files that it loads when needed. */
function loadedAtStart(folder: string): readonly string[] {
  const found = new Set([join(folder, "index.js")]);
  for (const file of found)
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/require\("\.\/(chunk-[\w-]+\.js)"\)/g))
      found.add(join(folder, name));
  return [...found];
}

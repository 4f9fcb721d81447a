/** How heavy each function is, as it is deployed. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { heaviest } from "../../infra/bundle/heaviest.ts";
import type { LambdaFunction } from "../../local/lambda/environment.ts";
import type { Line } from "./table.ts";

export const bundleLines = (functions: readonly LambdaFunction[]): readonly Line[] =>
  functions
    .map(({ name, folder }) => ({
      what: `bundle: ${name}`,
      measured: statSync(join(folder, "index.js")).size / 1_000,
      bar: heaviest / 1_000,
      unit: "KB",
    }))
    .sort((a, b) => b.measured - a.measured);

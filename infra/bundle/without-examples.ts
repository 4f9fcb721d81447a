import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * Examples of operations are for the API's document and its tests: no Lambda carries them. The contracts are formatted, so that the
 * end of an example is the first line with its indent; lines stay where they were, for the maps.
 */
export const cutExamples = (contract: string): string =>
  contract
    .replaceAll(
      /\n {2}example: \{\n[\s\S]*?\n {2}\},(?=\n)/g,
      (example) => `\n  example: {},${"\n".repeat(example.split("\n").length - 2)}`,
    )
    .replaceAll(/\n {2}example: \{[^\n]*\},(?=\n)/g, "\n  example: {},");

export const withoutExamples: Plugin = {
  name: "without-examples",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contracts\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: cutExamples(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

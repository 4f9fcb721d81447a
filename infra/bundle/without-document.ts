import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * What an example of an operation is answered with is for the API's document and its tests: no Lambda carries it. What it asks
 * stays: with that a function warms its parsers (`shared/handler/route.ts`). The contracts are formatted, so that the end of an answer
 * is the first line with its indent; lines stay where they were, for the maps.
 */
export const cutAnswers = (contract: string): string =>
  contract
    .replaceAll(/\n {4}response: \{\n[\s\S]*?\n {4}\},(?=\n)/g, (answer) =>
      "\n".repeat(answer.split("\n").length - 1),
    )
    .replaceAll(/\n {4}response: [^\n]*,(?=\n)/g, "\n");

export const withoutAnswers: Plugin = {
  name: "without-answers",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contracts\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: cutAnswers(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

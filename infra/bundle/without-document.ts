import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/**
 * A contract without the parts that only the API's document and its tests read: the summaries and descriptions of an operation and its answers, and the
 * answer of its example. The question of the example stays: with that a function warms its parsers (`shared/handler/route.ts`). The
 * contracts are formatted, so that the end of an answer is the first line with its indent; lines stay where they were, for the maps.
 */
export const cutDocument = (contract: string): string =>
  [
    /\n {4}response: \{\n[\s\S]*?\n {4}\},(?=\n)/g,
    /\n {4}response: [^\n]*,(?=\n)/g,
    /\n {2}(?:summary|description):(?:\n {4}| )"[^\n]*",(?=\n)/g,
    /\n {6}summary:(?:\n {8}| )"[^\n]*",(?=\n)/g,
  ].reduce(withoutPart, contract);

/** The entries of a service's Lambdas without the sentences that only the infrastructure and its operators read. */
export const cutSentences = (triggers: string): string =>
  withoutPart(triggers, /\n {4}(?:summary|when[A-Z]\w*):(?:\n {6}| )"[^\n]*",(?=\n)/g);

const withoutPart = (text: string, part: RegExp): string =>
  text.replaceAll(part, (found) => "\n".repeat(found.split("\n").length - 1));

export const withoutDocument: Plugin = {
  name: "without-document",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contracts\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: cutDocument(readFileSync(path, "utf8")),
      loader: "ts",
    }));
    onLoad({ filter: /\/functions\/[^/]+\/triggers\.ts$/ }, ({ path }) => ({
      contents: cutSentences(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

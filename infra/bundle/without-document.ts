import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import { type ObjectExpression, type ObjectProperty, parseSync, Visitor } from "oxc-parser";

/** Read by the API's document and the tests alone: no function checks its own answers against them. */
const documented = ["summary", "description", "responses"];

interface Edit {
  readonly from: number;
  /** Cut up to here; absent where something is put in. */
  readonly to?: number;
}

/**
 * A contract as the functions need it. It lacks the parts of an operation that only the API's document and its tests read: the summary,
 * the description, the schemas of the answers, and the answer of its example. The question of the example stays: with that a function
 * warms its parsers (`shared/handler/route.ts`). Its calls are marked as pure, so that the operations and schemas that a function does
 * not use are left out of its bundle. Lines stay where they were, for the maps.
 */
export function cutDocument(contract: string): string {
  const edits: Edit[] = [];
  new Visitor({
    CallExpression: ({ start }) => void edits.push({ from: start }),
    ObjectExpression: (found) => void (isOfOperation(found) && edits.push(...documentIn(found))),
  }).visit(parseSync("contract.ts", contract).program);
  // From the end, so that the places before stay what they are; a call within what is cut goes with it.
  const cuts = edits.filter(({ to }) => to !== undefined);
  return edits
    .filter((edit) => !cuts.some((cut) => cut !== edit && cut.from <= edit.from && edit.from < (cut.to ?? 0)))
    .sort((a, b) => b.from - a.from)
    .reduce(applied, contract);
}

const ofOperations = ["id", "method", "path", "audience", "idempotent", "refusals", "responses", "example"];

/** An operation, or what several operations have in common. */
const isOfOperation = (found: ObjectExpression): boolean =>
  ofOperations.filter((name) => propertyOf(found, name)).length >= 3;

/** The parts of an operation that go, each with the comma behind it. */
function documentIn(operation: ObjectExpression): readonly Edit[] {
  const example = propertyOf(operation, "example")?.value;
  const answer = example?.type === "ObjectExpression" ? propertyOf(example, "response") : undefined;
  return [...documented.map((name) => propertyOf(operation, name)), answer]
    .filter((part) => part !== undefined)
    .map(({ start, end }) => ({ from: start, to: end }));
}

const propertyOf = ({ properties }: ObjectExpression, name: string): ObjectProperty | undefined =>
  properties
    .filter((property) => property.type === "Property")
    .find(({ key }) => key.type === "Identifier" && key.name === name);

function applied(text: string, { from, to }: Edit): string {
  if (to === undefined) return `${text.slice(0, from)}/* @__PURE__ */ ${text.slice(from)}`;
  const lines = text.slice(from, to).split("\n").length - 1;
  const behind = text[to] === "," ? to + 1 : to;
  return `${text.slice(0, from)}${"\n".repeat(lines)}${text.slice(behind)}`;
}

export const withoutDocument: Plugin = {
  name: "without-document",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/shared\/contracts\/[^/]+\.ts$/ }, ({ path }) => ({
      contents: cutDocument(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

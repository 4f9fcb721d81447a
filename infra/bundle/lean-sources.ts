import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import {
  type Expression,
  type ObjectExpression,
  type ObjectProperty,
  parseSync,
  Visitor,
  type VisitorObject,
} from "oxc-parser";

/** Text between two places becomes another. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Read by the documents of the API and of the events, and by tests, alone: no function checks its own answers against them. */
const documented = ["summary", "description", "responses"];
const definers = ["defineOperation", "defineEvent"];

/**
 * A contract or an event without what only documents and tests read: its summary, and an operation's description and schemas of answers.
 * @returns the same lines at the same places, for the maps.
 */
export function withoutDocument(contract: string): string {
  const operations = new Set<ObjectExpression>();
  visit(contract, {
    CallExpression({ callee, arguments: [spec] }) {
      const defines = callee.type === "Identifier" && definers.includes(callee.name);
      if (defines && spec?.type === "ObjectExpression") operations.add(spec);
    },
    // What several operations have in common.
    ObjectExpression(found) {
      if (propertiesOf(found, (name) => name === "audience").length > 0) operations.add(found);
    },
  });
  const parts = [...operations].flatMap((each) => propertiesOf(each, (name) => documented.includes(name)));
  return without(contract, parts);
}

const visit = (source: string, visitor: VisitorObject): void =>
  new Visitor(visitor).visit(parseSync("source.ts", source).program);

const propertiesOf = (
  { properties }: ObjectExpression,
  named: (name: string) => boolean,
): readonly ObjectProperty[] =>
  properties
    .filter((property) => property.type === "Property")
    .filter(({ key }) => key.type === "Identifier" && named(key.name));

/** The source without these parts; every line stays at its number. */
function without(source: string, parts: readonly ObjectProperty[]): string {
  const cut = ({ start, end }: ObjectProperty): Edit => {
    const lines = source.slice(start, end).split("\n").length - 1;
    return { from: start, to: source[end] === "," ? end + 1 : end, text: "\n".repeat(lines) };
  };
  return edited(source, parts.map(cut));
}

/**
 * A module in which the value of each constant is marked as pure, so that the schemas and operations that a function does not use are left
 * out of its bundle. For modules of schemas: making one does nothing else.
 */
export function withPureConstants(source: string): string {
  const marks: Edit[] = [];
  const mark = ({ start, end }: Expression) => {
    marks.push({ from: start, to: start, text: "/* @__PURE__ */ (() => (" });
    marks.push({ from: end, to: end, text: "))()" });
  };
  for (const statement of parseSync("schemas.ts", source).program.body) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type !== "VariableDeclaration") continue;
    for (const { init } of declared.declarations) if (init && isMade(init)) mark(init);
  }
  return edited(source, marks);
}

/** Neither a function, which esbuild leaves out itself, nor something awaited. */
const isMade = ({ type }: Expression): boolean =>
  !["ArrowFunctionExpression", "FunctionExpression", "AwaitExpression", "Literal"].includes(type);

/** Applied from the end, so that the places before stay what they are; none may lie within another. */
const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);

/** Contracts, events and whatever else declares schemas, as the functions need them. */
export const leanSources: Plugin = {
  name: "lean-sources",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/(shared|events|functions)\/.*\.ts$/ }, ({ path }) => ({
      contents: madeOnce(readFileSync(path, "utf8"), (source) => leanSource(path, source)),
      loader: "ts",
    }));
  },
};

function leanSource(path: string, source: string): string {
  const isDocumented = /\/(shared\/contracts|events)\//.test(path);
  if (!isDocumented && !source.includes('from "zod/mini"')) return source;
  return withPureConstants(isDocumented ? withoutDocument(source) : source);
}

const made = new Map<string, string>();

/** Makes it of each source once: a build reads the same sources for every function in parts. */
export function madeOnce(source: string, make: (source: string) => string): string {
  const lean = made.get(source) ?? make(source);
  made.set(source, lean);
  return lean;
}

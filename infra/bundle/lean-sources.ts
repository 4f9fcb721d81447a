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

/** Replaces the source text between two offsets. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The fields that only tests and the documentation of the API and the events read. A Lambda does not check its own
 * replies against `responses`.
 */
const documented = ["summary", "description", "responses"];
const definers = ["defineOperation", "defineEvent"];

/**
 * Removes from a contract or an event the fields that only documents and tests read: summaries, descriptions
 * and response schemas.
 * @returns source in which every line keeps its number, so that source maps stay right
 */
export function withoutDocument(contract: string): string {
  const operations = new Set<ObjectExpression>();
  visit(contract, {
    CallExpression({ callee, arguments: [spec] }) {
      const defines = callee.type === "Identifier" && definers.includes(callee.name);
      if (defines && spec?.type === "ObjectExpression") operations.add(spec);
    },
    // An object with the property `audience` is a set of fields that several operations spread into themselves.
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

/** Returns the source without the given properties; every line keeps its number. */
function without(source: string, parts: readonly ObjectProperty[]): string {
  const cut = ({ start, end }: ObjectProperty): Edit => {
    const lines = source.slice(start, end).split("\n").length - 1;
    return { from: start, to: source[end] === "," ? end + 1 : end, text: "\n".repeat(lines) };
  };
  return edited(source, parts.map(cut));
}

/**
 * Marks the value of each constant as pure, so that esbuild drops unused constants from a bundle. Use it only on
 * modules whose constants have no side effects.
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

/**
 * Whether the value needs the mark that it is pure. Functions and literals need no mark, because esbuild drops them
 * when they are unused; an awaited value cannot be marked.
 */
const isMade = ({ type }: Expression): boolean =>
  !["ArrowFunctionExpression", "FunctionExpression", "AwaitExpression", "Literal"].includes(type);

/** Applies the edits from the end to the start, so that offsets stay valid. The edits must not overlap. */
const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);

/**
 * An esbuild plugin that shortens our modules with `withoutDocument` and `withPureConstants`, so no constant of a
 * module may have a side effect that the Lambdas need.
 */
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
  // A Lambda's own module uses all its constants, and opens connections to AWS by some of them.
  if (path.includes("/lambdas/")) return source;
  const isDocumented = /\/(shared\/contracts|events)\//.test(path);
  return withPureConstants(isDocumented ? withoutDocument(source) : source);
}

const made = new Map<string, string>();

/**
 * Returns `make(source)`, computed once for each source. A build reads the same sources again for every
 * Lambda that consists of several files.
 */
export function madeOnce(source: string, make: (source: string) => string): string {
  const lean = made.get(source) ?? make(source);
  made.set(source, lean);
  return lean;
}

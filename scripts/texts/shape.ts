/**
 * Finds the texts within one expression of the source code, and describes how the expression contains them: as a single
 * text, as an object with texts, as a list, as a call with texts, or as a function that returns a text.
 */
import type { CallExpression, Expression, ObjectExpression } from "oxc-parser";
import { type ReadText, readText } from "./read-text.ts";

/** The offsets between which a piece of code is in its source file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Shape = Span &
  (
    | ({ readonly kind: "text" } & ReadText)
    /** An arrow function; `head` is the code of its parameters and the arrow, and `body` the returned texts. */
    | { readonly kind: "function"; readonly head: string; readonly body: Shape }
    | { readonly kind: "list"; readonly items: readonly Shape[] }
    /** A call whose arguments are all texts, such as `paragraphs("…", "…")`. */
    | { readonly kind: "call"; readonly callee: string; readonly items: readonly Shape[] }
    | { readonly kind: "table"; readonly entries: readonly (readonly [key: string, shape: Shape])[] }
    /** Code without a text. It is the same in every language, except that a translation replaces `.en` by its language. */
    | { readonly kind: "code"; readonly source: string }
  );

export function shapeOf(expression: Expression, source: string): Shape {
  const { start, end } = expression;
  const at = { start, end };
  const code: Shape = { kind: "code", ...at, source: source.slice(start, end) };
  switch (expression.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return shapeOf(expression.expression, source);
    case "ObjectExpression":
      return { kind: "table", ...at, entries: entriesOf(expression, source) };
    case "ArrayExpression":
      return { kind: "list", ...at, items: itemsOf(expression.elements, source) };
    case "CallExpression":
      return textShape(expression, source) ?? callShape(expression, source) ?? code;
    case "ArrowFunctionExpression": {
      if (expression.body.type === "BlockStatement") return code;
      const body = shapeOf(expression.body, source);
      const head = source.slice(start, source.lastIndexOf("=>", outer(expression.body, source)) + 2);
      return body.kind === "code" ? code : { kind: "function", ...at, head, body };
    }
    default:
      return textShape(expression, source) ?? code;
  }
}

function textShape(expression: Expression, source: string): Shape | undefined {
  const text = readText(expression, source);
  return text && { kind: "text", start: expression.start, end: expression.end, ...text };
}

function callShape(
  { callee, arguments: given, start, end }: CallExpression,
  source: string,
): Shape | undefined {
  const items = itemsOf(given, source);
  if (callee.type !== "Identifier" || items.length === 0 || items.some(({ kind }) => kind !== "text"))
    return undefined;
  return { kind: "call", start, end, callee: callee.name, items };
}

/** Returns the offset of the arrow before a function's body; a parenthesis may be between the arrow and the body. */
const outer = ({ start }: Span, source: string): number => source.lastIndexOf("=>", start);

type Element = Extract<Expression, { type: "ArrayExpression" }>["elements"][number];

const itemsOf = (elements: readonly Element[], source: string): readonly Shape[] =>
  elements.flatMap((element) => {
    if (element === null) return [];
    if (element.type !== "SpreadElement") return [shapeOf(element, source)];
    const spread = shapeOf(element.argument, source);
    return spread.kind === "list" ? spread.items : [codeOf(element, source)];
  });

const codeOf = ({ start, end }: Span, source: string): Shape => ({
  kind: "code",
  start,
  end,
  source: source.slice(start, end),
});

/** Returns the properties of an object by name. A spread (`...other`) has the name `...` and is kept as code. */
function entriesOf({ properties }: ObjectExpression, source: string): readonly (readonly [string, Shape])[] {
  return properties.map((property) => {
    if (property.type === "SpreadElement") return ["...", codeOf(property, source)];
    return [nameOf(property.key, source), shapeOf(property.value as Expression, source)];
  });
}

/** Returns the name of an object's property: its identifier, or the value of a quoted key. */
export const nameOf = (
  key: Span & { readonly type: string; readonly value?: unknown },
  source: string,
): string => (key.type === "Literal" ? String(key.value) : source.slice(key.start, key.end));

/**
 * Returns the texts and pieces of code that a shape contains, each with its path, such as `.title` or `.lines.0`. When the
 * shape itself is a text or code, the path is `""`.
 */
export function leavesOf(shape: Shape, path = ""): readonly (readonly [path: string, leaf: Shape])[] {
  switch (shape.kind) {
    case "text":
    case "code":
      return [[path, shape]];
    case "function":
      return leavesOf(shape.body, path);
    case "list":
    case "call":
      return shape.items.flatMap((item, at) => leavesOf(item, `${path}.${at}`));
    case "table":
      return shape.entries.flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
  }
}

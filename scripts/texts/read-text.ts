/** Reads a text from its TypeScript expression: a string, a template literal, or a choice between texts. */
import type { CallExpression, ConditionalExpression, Expression, TemplateLiteral } from "oxc-parser";
import { joined, type Message, type Part } from "./message.ts";

/** A text of the source code, with the code of its placeholders and choices. */
export interface ReadText {
  readonly message: Message;
  /** The code of the placeholders, by name. A placeholder that is written as `{name}` within a string has no code. */
  readonly code: ReadonlyMap<string, string>;
  /** The code of the conditions, by the name on which a choice depends. For a plural, the form follows: `count one`. */
  readonly conditions: ReadonlyMap<string, string>;
}

/** Returns the text of an expression; undefined when the expression is not a text. */
export function readText(expression: Expression, source: string): ReadText | undefined {
  const code = new Map<string, string>();
  const conditions = new Map<string, string>();
  const reader = { source, code, conditions };
  const parts = partsOf(expression, reader);
  return parts && { message: joined(parts), code, conditions };
}

interface Reader {
  readonly source: string;
  readonly code: Map<string, string>;
  readonly conditions: Map<string, string>;
}

function partsOf(expression: Expression, reader: Reader): readonly Part[] | undefined {
  switch (expression.type) {
    case "ParenthesizedExpression":
      return partsOf(expression.expression, reader);
    case "Literal":
      return typeof expression.value === "string" ? filled(expression.value) : undefined;
    case "TemplateLiteral":
      return templateParts(expression, reader);
    case "ConditionalExpression":
      return choiceParts(expression, reader);
    case "CallExpression":
      return pluralParts(expression, reader);
    default:
      return undefined;
  }
}

/** Reads a call such as `plural("ar", count, { one: "…", other: "…" })`; undefined for another call. */
function pluralParts(
  { callee, arguments: [, count, forms] }: CallExpression,
  reader: Reader,
): readonly Part[] | undefined {
  if (callee.type !== "Identifier" || callee.name !== "plural") return undefined;
  if (!count || count.type === "SpreadElement" || forms?.type !== "ObjectExpression") return undefined;
  const arms = forms.properties.flatMap((property) => {
    if (property.type !== "Property") return [];
    const { key, value } = property;
    const name = key.type === "Literal" ? String(key.value) : reader.source.slice(key.start, key.end);
    return [[name, joined(innerParts(value, reader))] as const];
  });
  return [{ choice: "plural", on: nameFor(count, reader), arms: Object.fromEntries(arms) }];
}

/** Splits a string at its placeholders of the form `{name}`, which the program fills in when it shows the text. */
function filled(text: string): readonly Part[] {
  return text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? { place: part.slice(1, -1) } : { text: part }));
}

function templateParts({ quasis, expressions }: TemplateLiteral, reader: Reader): readonly Part[] {
  return quasis.flatMap(({ value }, at) => {
    const expression = expressions[at];
    return [...filled(value.cooked ?? ""), ...(expression ? innerParts(expression, reader) : [])];
  });
}

const innerParts = (expression: Expression, reader: Reader): readonly Part[] =>
  partsOf(expression, reader) ?? [{ place: nameFor(expression, reader) }];

/** Returns the placeholder's name for an expression: its first identifier, with a number when another expression has it. */
function nameFor(expression: Expression, { source, code }: Reader): string {
  const text = source.slice(expression.start, expression.end);
  const name = /[A-Za-z_]\w*/.exec(text)?.[0] ?? "value";
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? name : `${name}${number}`;
    if ((code.get(numbered) ?? text) !== text) continue;
    code.set(numbered, text);
    return numbered;
  }
}

function choiceParts(
  { test, consequent, alternate }: ConditionalExpression,
  reader: Reader,
): readonly Part[] | undefined {
  const [is, other] = [consequent, alternate].map((arm) => innerParts(arm, reader));
  if (!is || !other || is.length + other.length === 0) return undefined;
  const condition = reader.source.slice(test.start, test.end);
  const counted = countIn(test, reader);
  const on = counted?.on ?? nameOfCondition(condition);
  reader.conditions.set(counted ? `${on} ${counted.form}` : on, condition);
  if (counted) return [{ choice: "plural", on, arms: { [counted.form]: joined(is), other: joined(other) } }];
  return [{ choice: "select", on, arms: { yes: joined(is), other: joined(other) } }];
}

/** Returns a name for a condition that is the same in every language: `age === displayWords.en.justNow` → `age_displayWords_justNow`. */
const nameOfCondition = (condition: string): string =>
  condition
    .replaceAll(/\.[a-z]{2,3}\b|\["[\w-]+"\]/g, "")
    .replaceAll(/\W+/g, "_")
    .replaceAll(/^_+|_+$/g, "");

/** Returns the plural form that a comparison with a number chooses, such as `count === "1"`; undefined for other conditions. */
function countIn(
  test: Expression,
  reader: Reader,
): { readonly on: string; readonly form: "one" | `=${number}` } | undefined {
  if (test.type !== "BinaryExpression" || test.operator !== "===") return undefined;
  const { left, right } = test;
  if (left.type !== "Identifier" || right.type !== "Literal" || !/^\d+$/.test(String(right.value)))
    return undefined;
  const value = Number(right.value);
  return { on: nameFor(left, reader), form: value === 1 ? "one" : `=${value}` };
}

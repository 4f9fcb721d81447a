/**
 * Matches events against EventBridge's event patterns.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
import { BlockList, isIP } from "node:net";
import { escapeRegExp } from "../iam/wildcard.ts";

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** Whether the event satisfies every field of the pattern; other fields of the event are ignored. */
export function matches(pattern: Fields, event: Json): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === "$or") return (wanted as Fields[]).some((alternative) => matches(alternative, event));
    const value = isObject(event) ? event[field] : undefined;
    return Array.isArray(wanted) ? matchesAny(wanted, value) : matchesInside(wanted as Fields, value);
  });
}

/**
 * Whether a nested object satisfies the pattern. A list of objects does when one of its objects satisfies the
 * pattern alone.
 */
function matchesInside(pattern: Fields, value: Json): boolean {
  if (Array.isArray(value)) return value.some((each) => matchesInside(pattern, each));
  return matches(pattern, value);
}

/**
 * Whether a value satisfies one of the matchers. A list does when one of its elements does; an empty list
 * counts as an absent field.
 */
function matchesAny(matchers: readonly Json[], value: Json): boolean {
  const values = (Array.isArray(value) ? value.flat(Number.POSITIVE_INFINITY) : [value]).filter(isLeaf);
  return matchers.some((matcher) => {
    if (isObject(matcher) && "exists" in matcher) return matcher["exists"] === values.length > 0;
    return values.some((each) => matchesLeaf(matcher, each));
  });
}

function matchesLeaf(matcher: Json, value: Json): boolean {
  if (!isObject(matcher)) return matcher === value;
  return Object.entries(matcher).every(([operator, argument]) => {
    const test = operators[operator];
    if (!test) throw new Error(`The local bus does not know the pattern operator ${operator}`);
    return test(argument, value);
  });
}

const operators: Readonly<Record<string, (argument: Json, value: Json) => boolean>> = {
  prefix: (argument, value) => inCase(argument, value, (text, part) => text.startsWith(part)),
  suffix: (argument, value) => inCase(argument, value, (text, part) => text.endsWith(part)),
  "equals-ignore-case": (argument, value) =>
    typeof value === "string" && value.toLowerCase() === String(argument).toLowerCase(),
  wildcard: (argument, value) => typeof value === "string" && wildcard(String(argument)).test(value),
  "anything-but": (argument, value) => !isOneOf(argument, value),
  numeric: (argument, value) =>
    typeof value === "number" && isInRange(argument as (string | number)[], value),
  cidr: (argument, value) => typeof value === "string" && isInNetwork(String(argument), value),
};

/** Matches `prefix` or `suffix`, whose argument is a text or `{ "equals-ignore-case": text }`. */
function inCase(argument: Json, value: Json, holds: (text: string, part: string) => boolean): boolean {
  if (typeof value !== "string") return false;
  if (!isObject(argument)) return holds(value, String(argument));
  return holds(value.toLowerCase(), String(argument["equals-ignore-case"]).toLowerCase());
}

/**
 * Whether a value is among the arguments of `anything-but`: one value, several values, or another operator
 * with one or several values.
 */
function isOneOf(argument: Json, value: Json): boolean {
  if (!isObject(argument)) return [argument].flat().some((each) => matchesLeaf(each, value));
  return Object.entries(argument).some(([operator, operand]) =>
    [operand].flat().some((each) => matchesLeaf({ [operator]: each }, value)),
  );
}

function isInRange(range: readonly (string | number)[], value: number): boolean {
  for (let at = 0; at < range.length; at += 2) {
    const bound = Number(range[at + 1]);
    if (!compare[String(range[at])]?.(value, bound)) return false;
  }
  return true;
}

const compare: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "=": (value, bound) => value === bound,
  "<": (value, bound) => value < bound,
  "<=": (value, bound) => value <= bound,
  ">": (value, bound) => value > bound,
  ">=": (value, bound) => value >= bound,
};

function isInNetwork(cidr: string, address: string): boolean {
  const [network = "", bits] = cidr.split("/");
  const family = isIP(network) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) !== isIP(network)) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), family);
  return list.check(address, family);
}

/**
 * Turns a wildcard into a regular expression: `*` stands for any characters, `\*` and `\\` for the characters
 * themselves.
 */
function wildcard(pattern: string): RegExp {
  const parts = pattern.match(/\\[\\*]|\*|[^\\*]+|\\/g) ?? [];
  const source = parts.map((part) =>
    part === "*" ? "[^]*" : escapeRegExp(part.replace(/^\\([\\*])$/, "$1")),
  );
  return new RegExp(`^${source.join("")}$`);
}

const isObject = (value: Json): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isLeaf = (value: Json) => value !== undefined && !isObject(value);

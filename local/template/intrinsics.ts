/**
 * Evaluates CloudFormation's intrinsic functions and conditions, as far as our templates use them. An unknown
 * function is an error.
 */

export interface Scope {
  /** Returns the value of `Ref` for a resource, a parameter or a pseudo parameter. */
  ref(name: string): unknown;
  /** Returns the value of `Fn::GetAtt`. */
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, top: string, second: string): unknown;
}

/** The value of `AWS::NoValue`: a property with this value counts as absent. */
const noValue = Symbol("AWS::NoValue");

/** Replaces every intrinsic function within a value by its result. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((each) => resolve(each, scope)).filter((each) => each !== noValue);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [name, argument] = entries[0] ?? [];
  if (entries.length === 1 && name !== undefined && isIntrinsic(name)) return call(name, argument, scope);
  const resolved = entries.map(([key, each]) => [key, resolve(each, scope)] as const);
  return Object.fromEntries(resolved.filter(([, each]) => each !== noValue));
}

const isIntrinsic = (name: string) => name === "Ref" || name === "Condition" || name.startsWith("Fn::");

function call(name: string, argument: unknown, scope: Scope): unknown {
  const intrinsic = intrinsics[name];
  if (!intrinsic) throw new Error(`The local stack does not know the intrinsic function ${name}`);
  return intrinsic(argument, scope);
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown;
const list = (value: unknown, scope: Scope) => resolve(value, scope) as string[];

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope) => (name === "AWS::NoValue" ? noValue : scope.ref(name as string)),
  Condition: (name, scope) => scope.condition(name as string),
  "Fn::GetAtt": (argument, scope) => {
    const [logicalId, ...path] = Array.isArray(argument)
      ? (argument as string[])
      : String(argument).split(".");
    return scope.attribute(logicalId ?? "", path.join("."));
  },
  "Fn::Join": (argument, scope) => {
    const [separator, parts] = argument as [string, unknown];
    return list(parts, scope).join(separator);
  },
  "Fn::Sub": (argument, scope) => substitute(argument, scope),
  "Fn::Select": (argument, scope) => {
    const [index, values] = argument as [number | string, unknown];
    return list(values, scope)[Number(index)];
  },
  "Fn::Split": (argument, scope) => {
    const [separator, text] = argument as [string, unknown];
    return String(resolve(text, scope)).split(separator);
  },
  "Fn::Base64": (argument, scope) => Buffer.from(String(resolve(argument, scope))).toString("base64"),
  "Fn::FindInMap": (argument, scope) => {
    const [map, top, second] = list(argument, scope);
    return scope.mapping(map ?? "", top ?? "", second ?? "");
  },
  "Fn::If": (argument, scope) => {
    const [condition, then, otherwise] = argument as [string, unknown, unknown];
    return resolve(scope.condition(condition) ? then : otherwise, scope);
  },
  "Fn::Equals": (argument, scope) => {
    const [left, right] = list(argument, scope);
    return left === right;
  },
  "Fn::Not": (argument, scope) => !list(argument, scope)[0],
  "Fn::And": (argument, scope) => list(argument, scope).every(Boolean),
  "Fn::Or": (argument, scope) => list(argument, scope).some(Boolean),
};

function substitute(argument: unknown, scope: Scope): string {
  const [text, values] = (Array.isArray(argument) ? argument : [argument, {}]) as [
    string,
    Record<string, unknown>,
  ];
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in values) return String(resolve(values[name], scope));
    return String(name.includes(".") ? intrinsics["Fn::GetAtt"]?.(name, scope) : scope.ref(name));
  });
}

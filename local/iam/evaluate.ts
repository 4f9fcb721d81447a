/**
 * Decides as IAM whether one action on one resource is allowed. It knows the condition operators of our
 * templates; a policy with another one is refused when it is read, so that nothing is allowed by mistake.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import { like } from "./wildcard.ts";

export interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  /** The conditions by operator, then by context key; the innermost part is the values. */
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Access {
  /** The action, such as `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
  /** The values of each context key; the request lacks a key that is not here. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

export type Verdict = "allowed" | "explicitly denied" | "not allowed";

export function decide(statements: readonly Statement[], access: Access): Verdict {
  const fitting = statements.filter((statement) => fits(statement, access));
  if (fitting.some(({ Effect }) => Effect === "Deny")) return "explicitly denied";
  return fitting.length > 0 ? "allowed" : "not allowed";
}

/** @throws Error when a statement uses a condition operator that `decide` does not know */
export function checkKnown(statement: Statement): void {
  for (const name of Object.keys(statement.Condition ?? {})) operatorOf(name);
}

function fits(statement: Statement, access: Access): boolean {
  return (
    names(statement.Action, statement.NotAction, access.action, "i") &&
    names(statement.Resource, statement.NotResource, access.resource, "") &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
      holds(operator, keys, access.context ?? {}),
    )
  );
}

type Names = string | readonly string[] | undefined;

function names(positive: Names, negative: Names, name: string, flags: "" | "i"): boolean {
  const among = (patterns: Names) => [patterns ?? []].flat().some((pattern) => like(pattern, name, flags));
  return negative === undefined ? among(positive) : !among(negative);
}

interface Operator {
  readonly compare: (wanted: string, value: string) => boolean;
  readonly negated: boolean;
  readonly quantifier: "ForAllValues" | "ForAnyValue" | undefined;
  readonly ifExists: boolean;
}

const equals = (wanted: string, value: string) => wanted === value;
const comparisons: Readonly<Record<string, (wanted: string, value: string) => boolean>> = {
  ArnEquals: (wanted, value) => like(wanted, value),
  ArnLike: (wanted, value) => like(wanted, value),
  Bool: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  StringEquals: equals,
  StringEqualsIgnoreCase: (wanted, value) => wanted.toLowerCase() === value.toLowerCase(),
  StringLike: (wanted, value) => like(wanted, value),
};

function operatorOf(name: string): Operator {
  const [, quantifier, rest = "", exists] =
    /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(name) ?? [];
  const positive = rest.replace("Not", "");
  const compare = comparisons[positive];
  if (!compare) throw new Error(`The local stack does not know the condition operator ${name}`);
  const known = quantifier as Operator["quantifier"];
  return { compare, negated: positive !== rest, quantifier: known, ifExists: exists !== undefined };
}

function holds(
  operatorName: string,
  keys: Readonly<Record<string, unknown>>,
  context: Readonly<Record<string, readonly string[]>>,
): boolean {
  const operator = operatorOf(operatorName);
  return Object.entries(keys).every(([key, wanted]) => {
    const values = context[key] ?? [];
    const accepts = (value: string) =>
      [wanted].flat().some((each) => operator.compare(String(each), value)) !== operator.negated;
    if (operator.quantifier === "ForAllValues") return values.every(accepts);
    if (operator.quantifier === "ForAnyValue") return values.some(accepts);
    if (values.length === 0) return operator.ifExists || operator.negated;
    return values.every(accepts);
  });
}

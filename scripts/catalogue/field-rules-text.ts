import type * as z from "zod/mini";
import type { OperationSpec } from "../../shared/contracts/operation.ts";
import type { RefusalTexts } from "../../shared/contracts/refusals/refusal-text.ts";

type Schema = z.ZodMiniType;

/** A rule of one call that a schema checks by a function: a field is required, forbidden or limited by another field. */
export interface CheckedRule {
  readonly operation: string;
  /** The field whose value is refused, such as `letter.date`. */
  readonly field: string;
  /** The code of the fault (`shared/contracts/fields/field-errors.ts`). */
  readonly code: string;
}

/** A field of a call whose value must have one of several shapes. */
interface Choice {
  readonly operation: string;
  /** The path of the field, such as `applicant.identity`; empty when the choice is about the whole body. */
  readonly field: string;
  /** The possible shapes, each as the names of its fields. */
  readonly shapes: readonly string[];
}

interface Found {
  readonly checks: CheckedRule[];
  readonly choices: Choice[];
}

/**
 * The conditions of the rules that schemas check by functions. They are written by hand, since this program cannot read a
 * condition out of a function. The test of this file breaks each rule once, and fails when a rule of the contracts is not
 * listed.
 */
export const conditions: Readonly<Record<string, string>> = {
  "register-request email needed-for-email": "required when `contactBy` is `email`",
  "register-for-applicant readBack readBack":
    "required unless `channel` is `paper` or `letter`, or `padCode` is given: the applicant is then absent",
  "register-for-applicant handedIn missing":
    "required when `channel` is `paper` or `letter`, or `padCode` is given",
  "register-for-applicant handedIn unknown-field":
    "forbidden unless `channel` is `paper` or `letter`, or `padCode` is given",
  "register-for-applicant authoritySeen unknown-field":
    "allowed only when `onBehalfOf.type` is `another`: without a represented person there is no authority",
  "register-for-applicant padCode unknown-field": "allowed only when `channel` is `desk` or `paper`",
  "register-for-applicant letter missing": "required when `channel` is `letter`",
  "register-for-applicant letter unknown-field": "allowed only when `channel` is `letter`",
  "register-for-applicant letter.date letter-after-it-came": "not later than `handedIn`",
  "register-for-applicant letter.answerBy answer-before-it-came": "not earlier than `handedIn`",
  "note-guidance key choose": "required unless `what` is `answered`",
};

export const keyOf = ({ operation, field, code }: CheckedRule): string => `${operation} ${field} ${code}`;

/** The parts of zod's definitions of schemas and checks that this file reads. */
interface Def {
  readonly type?: string;
  readonly check?: string;
  readonly values?: readonly unknown[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly checks?: readonly { readonly _zod: { readonly def: unknown } }[];
  readonly path?: readonly PropertyKey[];
  readonly error?: () => unknown;
}

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

const below = (field: string, name: string): string => (field === "" ? name : `${field}.${name}`);

/** The words for a field of a shape: optional fields with a question mark, constants with their value. */
function fieldOf([name, schema]: readonly [string, Schema]): string {
  const { type, values, shape } = defOf(schema);
  if (type === "literal" && values?.length === 1) return `\`${name}\` = \`${String(values[0])}\``;
  if (shape) return `\`${name}\` (${Object.entries(shape).map(fieldOf).join(", ")})`;
  return type === "optional" ? `\`${name}\`?` : `\`${name}\``;
}

const shapeOf = (schema: Schema): string =>
  Object.entries(defOf(schema).shape ?? {})
    .map(fieldOf)
    .join(" + ");

function checksIn({ checks = [] }: Def, operation: string, field: string): readonly CheckedRule[] {
  return checks.flatMap(({ _zod }) => {
    const { check, path = [], error } = _zod.def as Def;
    if (check !== "custom") return [];
    return [{ operation, field: below(field, path.map(String).join(".")), code: String(error?.()) }];
  });
}

function visit(schema: Schema | undefined, operation: string, field: string, found: Found): void {
  if (schema === undefined) return;
  const def = defOf(schema);
  const { type, shape = {}, options = [], element, innerType } = def;
  if (type === "object") found.checks.push(...checksIn(def, operation, field));
  if (options.length > 0 && options.every((each) => defOf(each).shape))
    found.choices.push({ operation, field, shapes: options.map(shapeOf).toSorted() });
  for (const [name, each] of Object.entries(shape)) visit(each, operation, below(field, name), found);
  for (const each of options) visit(each, operation, field, found);
  visit(element, operation, `${field}[]`, found);
  visit(innerType, operation, field, found);
}

/** Finds the rules between fields in the schemas of all operations, in the order of the operations. */
export function fieldRulesOf(operations: readonly OperationSpec[]): Found {
  const found: Found = { checks: [], choices: [] };
  for (const { id, params, query, body } of operations)
    for (const part of [params, query, body]) visit(part, id, "", found);
  return found;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

function choicesTable({ choices }: Found): string {
  const same = Map.groupBy(choices, ({ field, shapes }) => JSON.stringify([field, shapes]));
  return [...same.values()]
    .map((each) => {
      const [{ field = "", shapes = [] } = {}] = each as readonly Partial<Choice>[];
      const operations = [...new Set(each.map(({ operation }) => operation))];
      return row(named(operations), field === "" ? "the whole body" : `\`${field}\``, shapes.join("<br>"));
    })
    .join("\n");
}

const checksTable = ({ checks }: Found): string =>
  checks
    .map((rule) =>
      row(`\`${rule.operation}\``, `\`${rule.field}\``, conditions[keyOf(rule)] ?? "", `\`${rule.code}\``),
    )
    .join("\n");

/** Refusals of one-time codes: these are about a secret, and not about fields that must fit. */
const ofSecrets = ["wrong-code", "code-expired"];

function refusalsTable(operations: readonly OperationSpec[], refusals: RefusalTexts): string {
  const users = new Map<string, string[]>();
  for (const { id, refusals: own } of operations)
    for (const code of own)
      if (refusals[code]?.status === 422 && !ofSecrets.includes(code))
        users.set(code, [...(users.get(code) ?? []), id]);
  return [...users]
    .map(([code, ids]) => row(`\`${code}\``, refusals[code]?.sentence.en ?? "", named(ids)))
    .join("\n");
}

/** Returns the text of `docs/generated/field-rules.md`: which fields of a call must fit together, or fit stored data. */
export function fieldRulesText(operations: readonly OperationSpec[], refusals: RefusalTexts): string {
  const found = fieldRulesOf(operations);
  return `# Fields that must fit together

Generated by \`npm run catalogue\` from the contracts in \`shared/contracts\`. A test fails when this page is not current.

For developers of programs that call the API, and for security auditors. After this page you know which fields of a call depend on each other or on
stored data, and which fault or refusal follows when they do not fit. [Validation](../security/validation.md) explains how the rules are
checked, and has the rules that no contract contains. The formats of single fields are in the OpenAPI document (\`npm run openapi\`).

## One of several shapes
The value of a field in this table has exactly one of the shapes beside it; a question mark marks an optional field of the shape. A field that the shape
does not have is refused as \`unknown-field\`, and a required field that is absent as \`missing\`.

| operation | field | shapes |
|---|---|---|
${choicesTable(found)}

## Fields that other fields of the call require, forbid or limit
The reply is 422 with the code of the fault and the field's place.

| operation | field | rule | fault |
|---|---|---|---|
${checksTable(found)}

## Fields that must fit stored data, the directory or the clock
The reply is 422 with the code of the refusal; nothing is stored. The directory is the versioned data of the organisation. In a reply, values
replace the words in curly brackets. Refusals with the status 409 say that the request, case or meeting is not in a state for the call; each operation lists
its refusals in the OpenAPI document.

| refusal | the reply's sentence | operations |
|---|---|---|
${refusalsTable(operations, refusals)}
`;
}

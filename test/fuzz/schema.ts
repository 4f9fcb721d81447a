/**
 * Validates a value against a JSON Schema of the OpenAPI document. The services validate with other schemas, so a wrong
 * answer passes only if both have the same fault. An unknown keyword is an error.
 */

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
}

export type Definitions = Readonly<Record<string, JsonSchema>>;

export function resolved(schema: JsonSchema, definitions: Definitions): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const target = definitions[schema.$ref.replace("#/components/schemas/", "")];
  if (!target) throw new Error(`The document has no ${schema.$ref}`);
  return resolved(target, definitions);
}

interface Looking {
  readonly definitions: Definitions;
  /**
   * Whether to skip the length and pattern of texts. The system normalises typed text before it checks them, so a text that
   * breaks them may be valid.
   */
  readonly structureOnly?: boolean;
}

/** @returns the faults of a value, each with its JSON Pointer; empty when the value fits the schema. */
export function misfits(schema: JsonSchema, value: unknown, looking: Looking, at = ""): readonly string[] {
  const here = resolved(schema, looking.definitions);
  return Object.entries(here).flatMap(([keyword, wanted]) => {
    const check = keywords[keyword];
    if (!check) throw new Error(`The fuzzer does not know the keyword ${keyword}`);
    return check(wanted as never, value, { ...looking, schema: here, at });
  });
}

type Check = (
  wanted: never,
  value: unknown,
  about: Looking & { schema: JsonSchema; at: string },
) => readonly string[];

const asObject = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

const isOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: (value) => asObject(value) !== undefined,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isSafeInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
};

const unless = (right: boolean, at: string, what: string): readonly string[] =>
  right ? [] : [`${at || "/"} ${what}`];

/** Makes a check that applies only to texts. */
const ofText =
  <Wanted>(right: (wanted: Wanted, text: string) => boolean): Check =>
  (wanted, value, { at, structureOnly }) =>
    structureOnly || typeof value !== "string"
      ? []
      : unless(right(wanted, value), at, `does not fit ${String(wanted)}`);

const ofList =
  (right: (wanted: number, length: number) => boolean): Check =>
  (wanted, value, { at }) =>
    Array.isArray(value) ? unless(right(wanted, value.length), at, `has ${value.length} items`) : [];

const ofNumber =
  (right: (wanted: number, value: number) => boolean): Check =>
  (wanted, value, { at }) =>
    typeof value === "number" ? unless(right(wanted, value), at, `is ${value}`) : [];

/** The length of a text in Unicode code points, as JSON Schema counts. */
const lengthOf = (text: string): number => [...text].length;

const keywords: Readonly<Record<string, Check>> = {
  type: (wanted: string | readonly string[], value, { at }) =>
    unless(
      [wanted].flat().some((one) => isOf[one]?.(value)),
      at,
      `is no ${wanted}`,
    ),
  const: (wanted: unknown, value, { at }) => unless(wanted === value, at, `is not ${String(wanted)}`),
  enum: (wanted: readonly unknown[], value, { at }) =>
    unless(wanted.includes(value), at, `is none of ${wanted}`),
  oneOf: (wanted: readonly JsonSchema[], value, { at, ...looking }) =>
    unless(
      wanted.filter((one) => misfits(one, value, looking).length === 0).length === 1,
      at,
      "fits not exactly one",
    ),
  anyOf: (wanted: readonly JsonSchema[], value, { at, ...looking }) =>
    unless(
      wanted.some((one) => misfits(one, value, looking).length === 0),
      at,
      "fits none",
    ),
  properties: (wanted: Definitions, value, { at, ...looking }) =>
    Object.entries(asObject(value) ?? {}).flatMap(([name, each]) =>
      Object.hasOwn(wanted, name) ? misfits(wanted[name] ?? {}, each, looking, `${at}/${name}`) : [],
    ),
  required: (wanted: readonly string[], value, { at }) =>
    wanted.flatMap((name) => unless(Object.hasOwn(asObject(value) ?? {}, name), at, `lacks ${name}`)),
  additionalProperties: (wanted: boolean, value, { at, schema }) =>
    Object.keys(asObject(value) ?? {}).flatMap((name) =>
      unless(wanted || Object.hasOwn(schema.properties ?? {}, name), at, `has ${name}`),
    ),
  propertyNames: (wanted: JsonSchema, value, { at, ...looking }) =>
    Object.keys(asObject(value) ?? {}).flatMap((name) => misfits(wanted, name, looking, `${at}/${name}`)),
  items: (wanted: JsonSchema, value, { at, ...looking }) =>
    Array.isArray(value) ? value.flatMap((each, n) => misfits(wanted, each, looking, `${at}/${n}`)) : [],
  minItems: ofList((wanted, length) => length >= wanted),
  maxItems: ofList((wanted, length) => length <= wanted),
  minimum: ofNumber((wanted, value) => value >= wanted),
  maximum: ofNumber((wanted, value) => value <= wanted),
  minLength: ofText((wanted: number, text) => lengthOf(text) >= wanted),
  maxLength: ofText((wanted: number, text) => lengthOf(text) <= wanted),
  pattern: ofText((wanted: string, text) => new RegExp(wanted, "u").test(text)),
  // The schema must have a pattern beside a format, since only the pattern is checked.
  format: (_, __, { schema, at }) =>
    unless(schema.pattern !== undefined, at, "has a format without a pattern"),
  description: () => [],
  default: () => [],
};

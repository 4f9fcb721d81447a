/** JSON values, as the passes over the OpenAPI document read them. */

export const openapiVersion = "3.1.1";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: Json): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The keys below which a document holds values of the API, not schemas. */
const ofValues: ReadonlySet<string> = new Set(["example", "examples", "value", "default", "enum", "const"]);

type Change = (object: JsonObject) => JsonObject;

/**
 * Copies a document, and gives each of its objects to `change` before its content. Copies examples and other values of
 * the API unchanged.
 */
export const rewrite = (object: JsonObject, change: Change): JsonObject => inside(change(object), change);

/** Does the same as `rewrite`, but does not give the outermost object to `change`. */
export function inside(object: JsonObject, change: Change): JsonObject {
  const each = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(each);
    return isObject(value) ? rewrite(value, change) : value;
  };
  const below = ([key, value]: readonly [string, Json]): readonly [string, Json] => {
    // A property of the API may be called `value` or `example`.
    if (key === "properties" && isObject(value)) return [key, mapped(value, each)];
    return [key, ofValues.has(key) ? value : each(value)];
  };
  return Object.fromEntries(Object.entries(object).map(below));
}

export const mapped = <To extends Json>(
  object: JsonObject,
  change: (value: Json, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/** The references of a document, each as often as it occurs. */
export function referencesIn(document: JsonObject): readonly string[] {
  const found: string[] = [];
  rewrite(document, (object) => {
    if (typeof object["$ref"] === "string") found.push(object["$ref"]);
    return object;
  });
  return found;
}

/** Copies a value as it is written in JSON. */
export const asJson = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

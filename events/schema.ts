import * as z from "zod/mini";
import type { EventDefinition } from "./define-event.ts";

/** The parts of JSON Schema that the schemas of events use. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** Returns the JSON Schema of an event's data, strict as in `data`. */
export const schemaOf = ({ data }: EventDefinition): JsonSchema => z.toJSONSchema(data) as JsonSchema;

/**
 * Returns a text that is equal for equal schemas: it ignores the order of keys and the text of descriptions.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === "description" && typeof inner === "string") return undefined;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Returns the reasons why the schema `now` may not replace the frozen schema unless the event gets a new
 * version. Only a new optional field is allowed: consumers that do not know the field ignore it.
 */
export function incompatibilities(frozen: JsonSchema, now: JsonSchema): readonly string[] {
  const before = frozen.properties ?? {};
  const after = now.properties ?? {};
  const changed = Object.entries(before).flatMap(([name, schema]) =>
    canonical(schema) === canonical(after[name])
      ? []
      : [`"${name}" was ${name in after ? "changed" : "removed"}`],
  );
  const required = new Set(now.required ?? []);
  const wasRequired = new Set(frozen.required ?? []);
  const demanded = [...required]
    .filter((name) => !wasRequired.has(name))
    .map((name) => `"${name}" is required now`);
  const eased = [...wasRequired]
    .filter((name) => !required.has(name))
    .map((name) => `"${name}" may be missing now`);
  const { properties: _a, required: _b, ...restBefore } = frozen;
  const { properties: _c, required: _d, ...restAfter } = now;
  const rest = canonical(restBefore) === canonical(restAfter) ? [] : ["something besides the fields changed"];
  return [...changed, ...demanded, ...eased, ...rest];
}

/** Finds in an operation's contract the fields of its replies that have free text or the URL of a file. */

import * as z from "zod/mini";
import type { OperationSpec } from "../../shared/contracts/operation.ts";

interface Schema {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/**
 * Returns whether the field may have free text or the URL of a file. Fields with another format, a pattern or a list of values
 * have neither.
 */
const isOpen = ({ type, pattern, enum: values, const: only, format }: Schema): boolean =>
  type === "string" &&
  !values &&
  only === undefined &&
  (pattern ? pattern.includes("http") : !format || format === "uri");

/** Returns the names of the fields that may have free text or a URL (`isOpen`), without the paths that lead to the fields. */
function openFields(schema: Schema, name: string): readonly string[] {
  const { properties = {}, additionalProperties: more, items, anyOf = [], oneOf = [] } = schema;
  return [
    ...(isOpen(schema) ? [name] : []),
    ...Object.entries(properties).flatMap(([field, each]) => openFields(each, field)),
    ...(typeof more === "object" ? openFields(more, name) : []),
    ...(items ? openFields(items, name) : []),
    ...[...anyOf, ...oneOf].flatMap((each) => openFields(each, name)),
  ];
}

/** Fields with codes, days, positions in lists, or names from the directory, which are no free text. */
const notWords = new Set([
  ...["request", "requests", "trackingCode", "case", "part", "of", "earlier", "meeting", "letter"],
  ...[
    "next",
    "place",
    "pass",
    "day",
    "month",
    "due",
    "draftKey",
    "template",
    "channel",
    "owner",
    "unit",
    "person",
  ],
  ...["fa", "en", "externalCode", "by", "key", "field", "code", "transferredTo"],
]);

/** Returns the names of the free-text fields in an operation's successful replies. */
export function freeText({ responses }: OperationSpec): readonly string[] {
  const bodies = Object.entries(responses).flatMap(([status, { body }]) =>
    Number(status) < 300 && body ? [body as z.ZodMiniType] : [],
  );
  const found = bodies.flatMap((body) =>
    openFields(z.toJSONSchema(body, { io: "output", unrepresentable: "any" }) as Schema, ""),
  );
  return [...new Set(found)].filter((name) => !notWords.has(name)).sort();
}

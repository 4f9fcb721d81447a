/** Where the answers of an operation have free text or the address of a file, read from its contract. */

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

/** An address leads to a file; every other format, pattern or list leaves no room for words. */
const isOpen = ({ type, pattern, enum: values, const: only, format }: Schema): boolean =>
  type === "string" &&
  !values &&
  only === undefined &&
  (pattern ? pattern.includes("http") : !format || format === "uri");

/** The names of the fields, without where they are. */
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

/** Codes, days and places in lists, and what the directory calls a thing in two languages. */
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

/** The fields of free text in the replies of an operation that succeeded. */
export function freeText({ responses }: OperationSpec): readonly string[] {
  const bodies = Object.entries(responses).flatMap(([status, { body }]) =>
    Number(status) < 300 && body ? [body as z.ZodMiniType] : [],
  );
  const found = bodies.flatMap((body) =>
    openFields(z.toJSONSchema(body, { io: "output", unrepresentable: "any" }) as Schema, ""),
  );
  return [...new Set(found)].filter((name) => !notWords.has(name)).sort();
}

/** Chooses the input schema for a Lambda that has several operations. */

import * as z from "zod/mini";

/** The schemas by operation; each is made on first use. */
type Schemas<Each> = { readonly [Operation in keyof Each]: () => z.ZodMiniType<Each[Operation]> };

/**
 * @returns the schema of the `operation` that a call names; for an unknown operation, a schema that accepts
 * nothing
 */
export const schemaAsked =
  <Each>(schemas: Schemas<Each>) =>
  (asked: unknown): z.ZodMiniType<Each[keyof Each]> => {
    const operation = operationIn(asked);
    return Object.hasOwn(schemas, operation) ? schemas[operation as keyof Each]() : z.never();
  };

function operationIn(asked: unknown): string {
  if (typeof asked !== "object" || asked === null || !("operation" in asked)) return "";
  return String(asked.operation);
}

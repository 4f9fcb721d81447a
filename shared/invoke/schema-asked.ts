/** Schemas of a function that is invoked for several operations. */

import * as z from "zod/mini";

/** By operation; each makes its schema when it is first asked. */
type Schemas<Each> = { readonly [Operation in keyof Each]: () => z.ZodMiniType<Each[Operation]> };

/** @returns the schema of the `operation` that a call names; a schema that takes nothing, where it names none of these */
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

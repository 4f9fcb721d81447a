import { expect, it } from "vitest";
import * as z from "zod/mini";
import { schemaAsked } from "./schema-asked.ts";

const schema = schemaAsked({
  look: () => z.strictObject({ operation: z.literal("look"), at: z.int() }),
  run: () => z.strictObject({ operation: z.literal("run") }),
});

it("schemaAsked returns the schema of the named operation", () => {
  const asked = { operation: "look", at: 1 };
  expect(schema(asked).parse(asked)).toEqual(asked);
  expect(schema({ operation: "run" }).safeParse(asked).success).toBe(false);
});

it("schemaAsked returns a schema that accepts nothing for an unknown operation", () => {
  for (const asked of [{}, { operation: "other" }, { operation: "toString" }, { operation: 1 }, null, "look"])
    expect(schema(asked).safeParse(asked).success).toBe(false);
});

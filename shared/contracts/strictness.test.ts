import { describe, expect, test } from "vitest";
import { operations } from "./operations.ts";
import { registerRequestExample } from "./public/examples/requests.ts";
import { registerRequest } from "./public/requests.ts";

/**
 * Fields that an attacker may add to a request: rights, prototypes, other spellings, nested objects, empty
 * names.
 */
const extras: readonly (readonly [name: string, value: unknown])[] = [
  ["admin", true],
  ["role", "head"],
  ["roles", ["administrator"]],
  ["unit_", "inspection-office"],
  ["id", "407155289363"],
  ["trackingcode", "407155289363"],
  ["version_", 0],
  ["status_", "answered"],
  ["__proto__", { admin: true }],
  ["constructor", { prototype: { admin: true } }],
  ["prototype", {}],
  ["toString", "x"],
  ["hasOwnProperty", 1],
  ["then", "x"],
  ["$where", "1"],
  ["a.b", 1],
  ["kind ", "complaint"],
  ["КIND", "complaint"],
  ["", ""],
  ["نوع", null],
];

/** A copy of the object with one more own field, as `JSON.parse` would make it. */
function withField(object: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...object }, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

const parts = operations.flatMap((operation) =>
  (["params", "query", "body"] as const)
    .filter((part) => operation[part] !== undefined)
    .map((part) => ({
      id: operation.id,
      part,
      schema: operation[part],
      example: operation.example[part] as object,
    })),
);

describe("the schemas of requests", () => {
  test("are tested with twenty extra fields of different names, such as role and __proto__", () => {
    expect(new Set(extras.map(([name]) => name)).size).toBe(20);
    expect(parts.length).toBeGreaterThan(operations.length);
  });

  test.each(parts)("refuse every extra field in $id: $part", ({ schema, example }) => {
    expect(schema?.safeParse(example).success).toBe(true);
    for (const [name, value] of extras) {
      const result = schema?.safeParse(withField(example, name, value));
      expect([name, result?.success]).toEqual([name, false]);
      expect(result?.error?.issues[0]).toMatchObject({ code: "unrecognized_keys" });
    }
  });

  test("refuse extra fields in nested objects too", () => {
    const { body } = registerRequestExample;
    for (const [name, value] of extras) {
      const inside = { ...body, identity: withField(body.identity, name, value) };
      expect([name, registerRequest.body.safeParse(inside).success]).toEqual([name, false]);
    }
  });
});

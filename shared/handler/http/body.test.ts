import { expect, test } from "vitest";
import { bodyOfForm, fieldAt } from "./body.ts";

const names = { identityType: "/identity/type", identityNumber: "/identity/number" };

test("a form's fields become the nested fields of the body", () => {
  const fields = { kind: "complaint", identityType: "passport", identityNumber: "A1" };
  expect(bodyOfForm(fields, names)).toEqual({
    kind: "complaint",
    identity: { type: "passport", number: "A1" },
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "a field named %s is an unknown field like any other",
  (name) => {
    const body = bodyOfForm(Object.fromEntries([[name, "x"]]), names);
    expect(Object.entries(body)).toEqual([[name, "x"]]);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(fieldAt(`/${name}`, names)).toBe(name);
  },
);

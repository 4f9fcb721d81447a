import { expect, test } from "vitest";
import { bodyOfForm, fieldAt } from "./body.ts";

const names = { identityType: "/identity/type", identityNumber: "/identity/number" };

test("bodyOfForm puts a form's flat fields into the nested fields of the body", () => {
  const fields = { kind: "complaint", identityType: "passport", identityNumber: "A1" };
  expect(bodyOfForm(fields, names)).toEqual({
    kind: "complaint",
    identity: { type: "passport", number: "A1" },
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "bodyOfForm reports a field named %s as an unknown field",
  (name) => {
    const body = bodyOfForm(Object.fromEntries([[name, "x"]]), names);
    expect(Object.entries(body)).toEqual([[name, "x"]]);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(fieldAt(`/${name}`, names)).toBe(name);
  },
);

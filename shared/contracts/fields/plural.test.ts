import { expect, it } from "vitest";
import { plural } from "./plural.ts";

const forms = { "=0": "none", one: "one", other: "many" };

it.each([
  ["0", "none"],
  ["1", "one"],
  ["۱", "one"],
  ["۱۲", "many"],
  ["1,001", "many"],
  [2, "many"],
])("the form of %s is the language's own: %s", (count, form) => {
  expect(plural("en", count, forms)).toBe(form);
});

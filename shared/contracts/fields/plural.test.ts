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
])("the plural form for the number %s follows the rules of the language: %s", (count, form) => {
  expect(plural("en", count, forms)).toBe(form);
});

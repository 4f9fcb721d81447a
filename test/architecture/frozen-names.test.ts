import { expect, test } from "vitest";
import { frozenNames, namesInCode } from "./frozen-names.ts";

const frozen = frozenNames();

/** A new name is added by `node test/architecture/frozen-names.ts`; one that is gone was renamed, and rows still carry it. */
test.each(Object.entries(namesInCode()))("the names of %s are unchanged", (what, names) => {
  expect(names).toEqual(frozen[what]);
});

test("facts, commands, hashes, keys and Lambdas are among what is frozen", () => {
  expect(Object.keys(frozen)).toEqual(expect.arrayContaining(Object.keys(namesInCode())));
  expect(frozen["commands"]).toEqual(expect.arrayContaining(["open-case", "register-request"]));
  expect(frozen["hashes"]).toContain("receipt-pin");
});

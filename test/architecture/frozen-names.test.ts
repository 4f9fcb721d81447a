import { expect, test } from "vitest";
import { frozenNames, namesInCode } from "./frozen-names.ts";

const frozen = frozenNames();

/** `node test/architecture/frozen-names.ts` adds a new name; a missing one was renamed although stored rows still carry it. */
test.each(Object.entries(namesInCode()))("the names of %s are unchanged", (what, names) => {
  expect(names).toEqual(frozen[what]);
});

test("facts, commands, hashes, keys and Lambdas are frozen", () => {
  expect(Object.keys(frozen)).toEqual(expect.arrayContaining(Object.keys(namesInCode())));
  expect(frozen["commands"]).toEqual(expect.arrayContaining(["open-case", "register-request"]));
  expect(frozen["hashes"]).toContain("receipt-pin");
});

import { expect, test } from "vitest";
import { frozenNames, namesInCode } from "./frozen-names.ts";

const frozen = frozenNames();

/**
 * Fails when the code has a name that `frozen-names.json` lacks, until `node test/architecture/frozen-names.ts` adds the
 * name. Also fails when the code lacks a name of the file, since stored rows still use this name.
 */
test.each(Object.entries(namesInCode()))(
  "the stored names of %s equal those in frozen-names.json",
  (what, names) => {
    expect(names).toEqual(frozen[what]);
  },
);

test("frozen-names.json has a list of each kind of name that must not change: facts, commands, hashes, keys, Lambdas", () => {
  expect(Object.keys(frozen)).toEqual(expect.arrayContaining(Object.keys(namesInCode())));
  expect(frozen["commands"]).toEqual(expect.arrayContaining(["open-case", "register-request"]));
  expect(frozen["hashes"]).toContain("receipt-pin");
});

import { expect, test } from "vitest";
import { repaired } from "./repair.ts";

test("repaired() restores the missing type of empty maps in a stream record, at any depth", () => {
  const image = { id: { S: "1" }, state: {}, list: { L: [{ M: { inner: {} } }, {}] } };
  expect(repaired(image)).toEqual({
    id: { S: "1" },
    state: { M: {} },
    list: { L: [{ M: { inner: { M: {} } } }, { M: {} }] },
  });
});

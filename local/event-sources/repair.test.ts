import { expect, test } from "vitest";
import { repaired } from "./repair.ts";

test("gives empty maps their type back, however deep they are", () => {
  const image = { id: { S: "1" }, state: {}, list: { L: [{ M: { inner: {} } }, {}] } };
  expect(repaired(image)).toEqual({
    id: { S: "1" },
    state: { M: {} },
    list: { L: [{ M: { inner: { M: {} } } }, { M: {} }] },
  });
});

import { expect, test } from "vitest";
import { cursorOf, pageAfter } from "./page.ts";

const made = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");

test("a cursor is read back as the position at which its page ends", () => {
  const place = { id: "case#407155289363#unit", order: "2026-11-24T08:00:00.000Z#407155289363" };
  expect(pageAfter(cursorOf({ ...place, version: 1, data: {} }))).toEqual(place);
});

test.each([
  ["no JSON", "%%%"],
  ["no list", made("text")],
  ["nothing", made(null)],
  ["one part too many", made(["order", "id", "more"])],
  ["numbers", made([1, 2])],
  ["an empty id", made(["order", ""])],
  ["an empty order", made(["", "id"])],
  ["an id longer than a key", made(["order", "x".repeat(2_049)])],
  ["an order longer than a sort key", made(["ی".repeat(513), "id"])],
])("a forged cursor with %s gives the first page instead of an error", (_, cursor) => {
  expect(pageAfter(cursor)).toBeUndefined();
});

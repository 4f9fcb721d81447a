import fc from "fast-check";
import { expect, test } from "vitest";
import { fromItem, toItem } from "./item.ts";

test("JSON and bytes are read from a DynamoDB item as they were stored", () => {
  const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const anything = fc.oneof(plain, fc.uint8Array(), fc.array(fc.uint8Array()));
  fc.assert(
    fc.property(anything, (written) => {
      expect(fromItem(toItem({ written }))).toEqual({ written });
    }),
  );
});

test("bytes in an item of a stream event, which are base64, are read as bytes", () => {
  const image = JSON.parse('{ "h": { "B": "AQI=" } }');
  expect(fromItem(image)).toEqual({ h: new Uint8Array([1, 2]) });
});

test("making an item leaves out undefined values, and throws for values that are not JSON", () => {
  expect(toItem({ a: undefined, b: { c: undefined } })).toEqual({ b: { M: {} } });
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => {}, Symbol("x")])
    expect(() => toItem({ odd })).toThrow("cannot be stored");
  expect(() => fromItem({ a: { SS: ["x"] } as never })).toThrow("SS");
});

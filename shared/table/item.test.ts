import fc from "fast-check";
import { expect, test } from "vitest";
import { fromItem, toItem } from "./item.ts";

test("whatever JSON and bytes are stored come back the same", () => {
  const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  const anything = fc.oneof(plain, fc.uint8Array(), fc.array(fc.uint8Array()));
  fc.assert(
    fc.property(anything, (written) => {
      expect(fromItem(toItem({ written }))).toEqual({ written });
    }),
  );
});

test("bytes of a stream event, which are base64, read as bytes", () => {
  const image = JSON.parse('{ "h": { "B": "AQI=" } }');
  expect(fromItem(image)).toEqual({ h: new Uint8Array([1, 2]) });
});

test("what is undefined is not there, and what is not JSON is refused", () => {
  expect(toItem({ a: undefined, b: { c: undefined } })).toEqual({ b: { M: {} } });
  for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => {}, Symbol("x")])
    expect(() => toItem({ odd })).toThrow("cannot be stored");
  expect(() => fromItem({ a: { SS: ["x"] } as never })).toThrow("SS");
});

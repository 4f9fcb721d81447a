import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, fingerprintOf, sha256 } from "./fingerprint.ts";

test("the order of fields makes no difference, anything else does (P4)", () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(fingerprintOf({ b: { d: [3], c: 2 }, a: 1 }));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: "1" }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  expect(fingerprintOf({ a: undefined })).toBe(fingerprintOf({}));
  expect(fingerprintOf({ a: null })).not.toBe(fingerprintOf({}));
});

test("canonical text says the same as the value, and says it again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("half a character, which no store can keep, becomes one that it can", () => {
  expect(canonicalJson("a\ud800")).toBe('"a\ufffd"');
});

test("a fingerprint is 22 characters, a digest 43, and joining texts is like one text", () => {
  expect(fingerprintOf({})).toMatch(/^[\w-]{22}$/);
  expect(sha256("ab", "c")).toBe(sha256("abc"));
  expect(sha256("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
});

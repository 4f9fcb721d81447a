import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, fingerprintOf, sha256 } from "./fingerprint.ts";

test("a fingerprint ignores the order of fields and nothing else (P4)", () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(fingerprintOf({ b: { d: [3], c: 2 }, a: 1 }));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: "1" }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  expect(fingerprintOf({ a: undefined })).toBe(fingerprintOf({}));
  expect(fingerprintOf({ a: null })).not.toBe(fingerprintOf({}));
});

test("parsing canonical text and writing it again gives the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("half a surrogate pair, which no store can keep, is replaced by a storable character", () => {
  expect(canonicalJson("a\ud800")).toBe('"a\ufffd"');
});

test("a fingerprint has 22 characters, a digest 43, and joining texts is like one text", () => {
  expect(fingerprintOf({})).toMatch(/^[\w-]{22}$/);
  expect(sha256("ab", "c")).toBe(sha256("abc"));
  expect(sha256("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
});

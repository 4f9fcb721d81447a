import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, fingerprintOf, sha256 } from "./fingerprint.ts";

test("a fingerprint ignores the order of fields, and differs for any other change (P4)", () => {
  expect(fingerprintOf({ a: 1, b: { c: 2, d: [3] } })).toBe(fingerprintOf({ b: { d: [3], c: 2 }, a: 1 }));
  expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: "1" }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  expect(fingerprintOf({ a: undefined })).toBe(fingerprintOf({}));
  expect(fingerprintOf({ a: null })).not.toBe(fingerprintOf({}));
});

test("canonical JSON that is parsed and written again is the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("canonical JSON replaces half a surrogate pair, which no store can keep, by a storable character", () => {
  expect(canonicalJson("a\ud800")).toBe('"a\ufffd"');
});

test("a fingerprint has 22 characters and a digest 43; a digest of several texts equals that of the joined text", () => {
  expect(fingerprintOf({})).toMatch(/^[\w-]{22}$/);
  expect(sha256("ab", "c")).toBe(sha256("abc"));
  expect(sha256("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
});

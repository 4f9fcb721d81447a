import fc from "fast-check";
import { expect, test } from "vitest";
import { isPart, mostParts, partNumber, partOf, requestOf } from "./case-id.ts";
import { parseTrackingCode, trackingCode } from "./tracking-code.ts";

const codes = fc.stringMatching(/^\d{11}$/).map(trackingCode);
const numbers = fc.integer({ min: 1, max: mostParts });

test("a part's number leads back to its request and tells which part it is (R6)", () => {
  fc.assert(
    fc.property(codes, numbers, (code, number) => {
      const part = partOf(code, number);
      expect([requestOf(part), partNumber(part), isPart(part)]).toEqual([code, number, true]);
    }),
  );
});

test("a part's number is never a valid tracking code, so it cannot be another request's (R6)", () => {
  fc.assert(
    fc.property(codes, numbers, (code, number) => {
      expect(parseTrackingCode(partOf(code, number)).ok).toBe(false);
    }),
  );
});

test("a tracking code is the case itself, not a part (R6)", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect([isPart(code), requestOf(code)]).toEqual([false, code]);
    }),
  );
});

test.each([0, 10, 1.5 - 1])("a case has no part %s (R6)", (number) => {
  expect(() => partOf("407155289363", number)).toThrow(RangeError);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { isPart, mostParts, partNumber, partOf, requestOf } from "./case-id.ts";
import { parseTrackingCode, trackingCode } from "./tracking-code.ts";

const codes = fc.stringMatching(/^\d{11}$/).map(trackingCode);
const numbers = fc.integer({ min: 1, max: mostParts });

test("the number of a part of a divided request gives the request's tracking code and the number of the part (R6)", () => {
  fc.assert(
    fc.property(codes, numbers, (code, number) => {
      const part = partOf(code, number);
      expect([requestOf(part), partNumber(part), isPart(part)]).toEqual([code, number, true]);
    }),
  );
});

test("the number of a part of a divided request is never a valid tracking code, so it cannot be the number of another request (R6)", () => {
  fc.assert(
    fc.property(codes, numbers, (code, number) => {
      expect(parseTrackingCode(partOf(code, number)).ok).toBe(false);
    }),
  );
});

test("a tracking code is the id of the whole case, not of a part (R6)", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect([isPart(code), requestOf(code)]).toEqual([false, code]);
    }),
  );
});

test.each([0, 10, 1.5 - 1])(
  "making the id of a part throws for the impossible part number %s (R6)",
  (number) => {
    expect(() => partOf("407155289363", number)).toThrow(RangeError);
  },
);

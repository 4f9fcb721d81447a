import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFromHash, formatTrackingCode, parseTrackingCode, trackingCode } from "./tracking-code.ts";

const elevenDigits = fc.integer({ min: 0, max: 99_999_999_999 }).map((n) => String(n).padStart(11, "0"));
const code = elevenDigits.map(trackingCode);
const ok = (text: string) => parseTrackingCode(text).ok;

describe("the tracking code", () => {
  it("has the check digit of Damm's published example and of the examples in the vocabulary (C2)", () => {
    // In Damm's published example, 572 has the check digit 4. Leading zeros do not change the check digit.
    expect(trackingCode("00000000572")).toBe("000000005724");
    expect(parseTrackingCode("4071 5528 9363")).toEqual({ ok: true, code: "407155289363" });
    expect(parseTrackingCode("7503 9461 8208")).toEqual({ ok: true, code: "750394618208" });
  });

  it("detects every single wrong digit (C2)", () => {
    fc.assert(
      fc.property(code, fc.nat(11), fc.integer({ min: 1, max: 9 }), (right, at, shift) => {
        const wrong = (Number(right.charAt(at)) + shift) % 10;
        expect(ok(right)).toBe(true);
        expect(ok(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false);
      }),
    );
  });

  it("detects every swap of neighbouring digits (C2)", () => {
    fc.assert(
      fc.property(code, fc.nat(10), (right, at) => {
        const [one, two] = [right.charAt(at), right.charAt(at + 1)];
        const swapped = right.slice(0, at) + two + one + right.slice(at + 2);
        expect(ok(swapped)).toBe(one === two);
      }),
    );
  });

  it("detects each wrong digit and each swap of two digits after every interim digit (the state of Damm's algorithm), as Damm's proof requires (C2)", () => {
    for (let start = 0; start < 10; start += 1) {
      const interim = (digits: string) => trackingCode(`00000000${start}${digits}`).charAt(11);
      for (let one = 0; one < 10; one += 1)
        for (let two = 0; two < one; two += 1) {
          expect(interim(`0${one}`)).not.toBe(interim(`0${two}`));
          expect(interim(`${one}${two}`)).not.toBe(interim(`${two}${one}`));
        }
    }
  });

  it("is accepted in Persian, Arabic, full-width and Devanagari digits (C2)", () => {
    for (const text of ["۴۰۷۱ ۵۵۲۸ ۹۳۶۳", "٤٠٧١٥٥٢٨٩٣٦٣", "４０７１５５２８９３６３", "४०७१ ५५२८ ९३६३"])
      expect(parseTrackingCode(text)).toEqual({ ok: true, code: "407155289363" });
  });

  it("is accepted with dashes, half-spaces, bidi marks and line breaks between the digits (C2)", () => {
    for (const text of [
      "4071-5528-9363",
      "4071\u200c5528\u200c9363",
      "\u20664071 5528 9363\u2069",
      " 4071–5528−9363\n",
    ])
      expect(parseTrackingCode(text)).toEqual({ ok: true, code: "407155289363" });
  });

  it("is refused with the reason that helps the user most, when several apply", () => {
    const reason = (text: string) => {
      const parsed = parseTrackingCode(text);
      return parsed.ok ? "accepted" : parsed.reason;
    };
    expect(reason(" \u200f ")).toBe("empty");
    expect(reason("4071 5528 936x")).toBe("not-digits");
    expect(reason("4071 5528 936")).toBe("too-short");
    expect(reason("4071 5528 93631")).toBe("too-long");
    expect(reason("4071 5528 9364")).toBe("wrong-check-digit");
  });

  it("is displayed in three groups of four, and accepted in that form", () => {
    expect(formatTrackingCode("407155289363")).toBe("4071 5528 9363");
    fc.assert(fc.property(code, (right) => parseTrackingCode(formatTrackingCode(right)).ok));
  });

  it("is made from any hash of 16 bytes or more, and always valid; a shorter hash is refused", () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(fc.property(hash, (bytes) => ok(codeFromHash(bytes))));
    fc.assert(
      fc.property(hash, fc.nat(31), (bytes, at) => {
        const other = bytes.with(at, (bytes[at] ?? 0) ^ 1);
        expect(codeFromHash(other)).not.toBe(codeFromHash(bytes));
      }),
    );
    expect(() => codeFromHash(new Uint8Array(15))).toThrow(RangeError);
  });

  it("is evenly distributed: over 20,000 hashes each digit is equally frequent at each position", () => {
    const counts = Array.from({ length: 11 }, () => new Array<number>(10).fill(0));
    const bytes = new Uint8Array(32);
    for (let n = 0; n < 20_000; n += 1) {
      // Fills the bytes with a fixed sequence that is as irregular as a hash.
      for (let at = 0; at < 32; at += 1) bytes[at] = ((n + 1) * 2_654_435_761 * (at + 1)) >>> 11;
      [...codeFromHash(bytes).slice(0, 11)].forEach((digit, at) => {
        const row = counts[at];
        if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1;
      });
    }
    // Each digit is expected 2,000 times with a standard deviation of 42; five deviations are allowed.
    for (const row of counts) for (const count of row) expect(Math.abs(count - 2_000)).toBeLessThan(212);
  });
});

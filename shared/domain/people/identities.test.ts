import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { persianDigits } from "../text/digits.ts";
import { parseForeignerCode } from "./foreigner-code.ts";
import { exampleLegalId, parseLegalId } from "./legal-id.ts";
import { exampleNationalCode, parseNationalCode } from "./national-code.ts";
import { parsePassport } from "./passport.ts";
import { parsePostalCode } from "./postal-code.ts";

const reasonOf = (parsed: { ok: true } | { ok: false; reason: string }) =>
  parsed.ok ? "accepted" : parsed.reason;

describe("the national code", () => {
  it("is accepted with leading zeros, in Persian digits, and with the dashes of the card (C13)", () => {
    for (const text of ["0499370899", "۰۴۹۹۳۷۰۸۹۹", "049-937089-9", " ٠٤٩٩٣٧٠٨٩٩ "])
      expect(parseNationalCode(text)).toEqual({ ok: true, value: "0499370899" });
  });

  it("is accepted with zeros in the middle, although some libraries refuse these (C13)", () => {
    expect(parseNationalCode("1230000003")).toEqual({ ok: true, value: "1230000003" });
  });

  it("is refused with the reason when it is not valid (C13)", () => {
    expect(reasonOf(parseNationalCode(""))).toBe("empty");
    expect(reasonOf(parseNationalCode("04993708a9"))).toBe("not-digits");
    expect(reasonOf(parseNationalCode("499370899"))).toBe("too-short");
    expect(reasonOf(parseNationalCode("04993708990"))).toBe("too-long");
    expect(reasonOf(parseNationalCode("0499370898"))).toBe("wrong-check-digit");
    for (let digit = 0; digit < 10; digit += 1)
      expect(reasonOf(parseNationalCode(String(digit).repeat(10)))).toBe("all-same");
  });

  it("that is generated for tests is always valid and never has ten equal digits (C13)", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (number) => {
        const code = exampleNationalCode(number);
        expect(parseNationalCode(persianDigits(code))).toEqual({ ok: true, value: code });
      }),
    );
    for (const number of [0, 111_111_111, 999_999_999])
      expect(parseNationalCode(exampleNationalCode(number)).ok).toBe(true);
  });

  it("with one wrong digit is accepted in fewer than 2 of 100 cases, since remainders 1 and 10 share a check digit (C13)", () => {
    let passed = 0;
    for (let number = 0; number < 1_000; number += 1) {
      const code = exampleNationalCode(number * 987_654);
      for (let at = 0; at < 10; at += 1)
        for (let shift = 1; shift < 10; shift += 1) {
          const wrong = (Number(code.charAt(at)) + shift) % 10;
          if (parseNationalCode(code.slice(0, at) + wrong + code.slice(at + 1)).ok) passed += 1;
        }
    }
    expect(passed / 90_000).toBeLessThan(0.02);
  });
});

describe("the legal ID", () => {
  it("of a real body is accepted in digits of any script; a faulty legal ID is refused with the reason (C13)", () => {
    expect(parseLegalId("10380284790")).toEqual({ ok: true, value: "10380284790" });
    expect(parseLegalId("۱۴۰۰۷۶۵۰۹۱۲")).toEqual({ ok: true, value: "14007650912" });
    expect(reasonOf(parseLegalId("10380284791"))).toBe("wrong-check-digit");
    expect(reasonOf(parseLegalId("1038028479"))).toBe("too-short");
    expect(reasonOf(parseLegalId("11111111111"))).toBe("all-same");
  });

  it("that is generated for tests is always valid (C13)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (n) => parseLegalId(exampleLegalId(n)).ok),
    );
  });
});

describe("other identity numbers:", () => {
  it("a foreigner's code has 8 to 12 digits (C13)", () => {
    expect(parseForeignerCode("۱۲۳۴۵۶۷۸۹۰۱۲")).toEqual({ ok: true, value: "123456789012" });
    expect(reasonOf(parseForeignerCode("1234567"))).toBe("too-short");
    expect(reasonOf(parseForeignerCode("1234567890123"))).toBe("too-long");
    expect(reasonOf(parseForeignerCode("000000000"))).toBe("all-same");
  });

  it("a passport number has letters and digits, of any country (C13)", () => {
    expect(parsePassport("a ۱۲۳۴۵۶۷۸")).toEqual({ ok: true, value: "A12345678" });
    expect(parsePassport("ＡＢ１２３４５６７")).toEqual({ ok: true, value: "AB1234567" });
    expect(reasonOf(parsePassport("الف123456"))).toBe("not-letters-and-digits");
    expect(reasonOf(parsePassport("A123"))).toBe("too-short");
    expect(reasonOf(parsePassport("ABCDEFG"))).toBe("no-digit");
  });

  it("a postal code has ten digits and does not start with 0 (C13)", () => {
    expect(parsePostalCode("۱۹۳۹۵-۴۶۵۸۱")).toEqual({ ok: true, value: "1939546581" });
    expect(reasonOf(parsePostalCode("0939546581"))).toBe("starts-with-zero");
    expect(reasonOf(parsePostalCode("193954658"))).toBe("too-short");
    expect(reasonOf(parsePostalCode("1111111111"))).toBe("all-same");
  });
});

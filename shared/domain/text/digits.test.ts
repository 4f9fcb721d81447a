import { describe, expect, it } from "vitest";
import { foldIdentifier, latinDigits, persianDigits } from "./digits.ts";

/**
 * The numbering systems that have ten digit characters of their own. All other systems are algorithmic, or
 * use other signs as digits (`hanidec`).
 */
const decimalSystems = Intl.supportedValuesOf("numberingSystem").filter((system) => {
  const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210);
  return /^\p{Nd}{10}$/u.test(written);
});

describe("digits", () => {
  it("are replaced by Latin ones, from every script with decimal digits in Unicode (C13)", () => {
    expect(decimalSystems.length).toBeGreaterThan(60);
    for (const system of decimalSystems) {
      const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
        9_876_543_210,
      );
      expect(latinDigits(written), system).toBe("9876543210");
    }
  });

  it("are replaced by Persian ones for display, and by Latin ones again", () => {
    expect(persianDigits("24 آذر 1405")).toBe("۲۴ آذر ۱۴۰۵");
    expect(persianDigits(1405)).toBe("۱۴۰۵");
    expect(latinDigits(persianDigits("0123456789"))).toBe("0123456789");
  });

  it("of an identifier keep their order, and everything between them is removed", () => {
    expect(foldIdentifier("\u200e۰۰۷ـ۱۲۳\u200c۴۵۶ – ۱\u00a0")).toBe("0071234561");
    expect(foldIdentifier("۱۲۳الف")).toBe("123الف");
    expect(foldIdentifier("1.2/3")).toBe("1.2/3");
  });
});

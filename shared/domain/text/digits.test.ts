import { describe, expect, it } from "vitest";
import { foldIdentifier, latinDigits, persianDigits } from "./digits.ts";

/**
 * The rest are algorithmic systems and those of ten other signs (`hanidec`), without decimal digits of their
 * own.
 */
const decimalSystems = Intl.supportedValuesOf("numberingSystem").filter((system) => {
  const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210);
  return /^\p{Nd}{10}$/u.test(written);
});

describe("digits", () => {
  it("become Latin from every script that has decimal digits in Unicode (C13)", () => {
    expect(decimalSystems.length).toBeGreaterThan(60);
    for (const system of decimalSystems) {
      const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(
        9_876_543_210,
      );
      expect(latinDigits(written), system).toBe("9876543210");
    }
  });

  it("become Persian for display, and Latin again", () => {
    expect(persianDigits("24 آذر 1405")).toBe("۲۴ آذر ۱۴۰۵");
    expect(persianDigits(1405)).toBe("۱۴۰۵");
    expect(latinDigits(persianDigits("0123456789"))).toBe("0123456789");
  });

  it("keep their order in an identifier, and everything between them is removed", () => {
    expect(foldIdentifier("\u200e۰۰۷ـ۱۲۳\u200c۴۵۶ – ۱\u00a0")).toBe("0071234561");
    expect(foldIdentifier("۱۲۳الف")).toBe("123الف");
    expect(foldIdentifier("1.2/3")).toBe("1.2/3");
  });
});

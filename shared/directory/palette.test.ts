import { describe, expect, it } from "vitest";
import { contrast, pairsOf } from "./palette.ts";

describe("the contrast ratio of two colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    // Expected values from WebAIM's contrast checker.
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#ffffff", 8.59],
  ])("(%s and %s) is %d, whichever of the two colours is the text (WCAG 2.2)", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe("the default colours", () => {
  it.each(["light", "dark"] as const)(
    "have enough contrast in every pair of text and background: %s",
    (scheme) => {
      const pairs = pairsOf({ light: "#0b4f54", dark: "#7fd3d0" }, scheme);
      expect(pairs).toHaveLength(5);
      expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    },
  );
});

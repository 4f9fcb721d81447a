import { describe, expect, it } from "vitest";
import { smsParts, smsPlaces } from "./sms-parts.ts";

describe("the number of parts of an SMS", () => {
  it("is one for up to 70 Persian characters; a longer text has 67 in each part (N1)", () => {
    expect(smsParts("پ".repeat(70))).toBe(1);
    expect(smsParts("پ".repeat(71))).toBe(2);
    expect(smsParts("پ".repeat(134))).toBe(2);
    expect(smsParts("پ".repeat(135))).toBe(3);
  });

  it("is one for up to 160 Latin characters; a longer text has 153 in each part (N1)", () => {
    expect(smsParts("a".repeat(160))).toBe(1);
    expect(smsParts("a".repeat(161))).toBe(2);
    expect(smsParts("a".repeat(307))).toBe(3);
  });

  it("counts each bracket as two characters, and uses the limits for Unicode when one character is Persian or an emoji (N1)", () => {
    expect(smsParts("[".repeat(80))).toBe(1);
    expect(smsParts("[".repeat(81))).toBe(2);
    expect(smsParts(`${"a".repeat(70)}پ`)).toBe(2);
    expect(smsParts("😐".repeat(35))).toBe(1);
    expect(smsParts("😐".repeat(36))).toBe(2);
  });

  it("is returned with the text's alphabet, the text's length, and the greatest length of one part (N1)", () => {
    expect(smsPlaces("[پ]")).toEqual({ parts: 1, used: 3, most: 70, alphabet: "ucs-2" });
    expect(smsPlaces("[p]")).toEqual({ parts: 1, used: 5, most: 160, alphabet: "gsm-7" });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./persian-text.ts";

describe("Persian text", () => {
  it("has Persian yeh and kaf whichever keyboard typed them (C13)", () => {
    expect(cleanText("تكريم ارباب رجوع علي")).toBe("تکریم ارباب رجوع علی");
    expect(cleanText("مصطفى")).toBe("مصطفی");
  });

  it("keeps digits, punctuation, emoji and words as they were written", () => {
    const text = "خیلی گرون بود؛ ۶۵تومن خریدم 😐💔 «نصف» لوسیون ریخته بود... 👨‍👩‍👧";
    expect(cleanText(text)).toBe(text);
  });

  it("keeps the half-space inside words and drops it where it joins nothing", () => {
    expect(cleanText("می\u200cخواهم خانه\u200cی ما")).toBe("می\u200cخواهم خانه\u200cی ما");
    expect(cleanText("\u200cمی\u200c\u200cخواهم \u200cو\u200c .")).toBe("می\u200cخواهم و .");
  });

  it("unshapes ready-shaped letters that PDF copies leave", () => {
    expect(cleanText("ﺳﻼﻡ")).toBe("سلام");
    expect(cleanText("ﻻزم")).toBe("لازم");
  });

  it("loses what cannot be seen: bidi controls, byte-order marks, controls, halves of characters", () => {
    expect(cleanText("\ufeffسلام\u202e دنیا\u0000\u0007\u200b")).toBe("سلام دنیا");
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
  });

  it("keeps lines, one empty line at most between them, and no spaces at their ends", () => {
    expect(cleanText("  یک  \r\nدو\r\r\r\n\n\nسه\u2028چهار\t")).toBe("یک\nدو\n\nسه\nچهار");
  });

  it("is cleaned in a time that grows with its length only, whatever it is made of", () => {
    for (const piece of [" ", "\n", "\u200c", "\t\n", " \u200c", "ا\u200c"])
      expect(cleanLine(`الف${piece.repeat(500_000)}ب`).startsWith("الف")).toBe(true);
  });

  it("is one line with single spaces in a name", () => {
    expect(cleanLine("  زهرا \n  كريمي\u200c ")).toBe("زهرا کریمی");
  });

  it("is changed by cleaning once, not twice", () => {
    const pieces = fc.constantFrom(
      ..."يكاآه\u0653\u0654ۀ\u200c\u200d\u202e\u0000 \n\taﻻ",
      "\r\n",
      "\ud800",
      "😐",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((some) => some.join("")),
    );
    fc.assert(fc.property(text, (any) => cleanText(cleanText(any)) === cleanText(any)));
    fc.assert(fc.property(text, (any) => cleanLine(cleanLine(any)) === cleanLine(any)));
  });
});

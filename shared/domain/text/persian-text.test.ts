import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./persian-text.ts";

describe("Persian text", () => {
  it("gets Persian yeh and kaf, whatever keyboard typed it (C13)", () => {
    expect(cleanText("تكريم ارباب رجوع علي")).toBe("تکریم ارباب رجوع علی");
    expect(cleanText("مصطفى")).toBe("مصطفی");
  });

  it("keeps digits, punctuation, emoji and words as they were written", () => {
    const text = "خیلی گرون بود؛ ۶۵تومن خریدم 😐💔 «نصف» لوسیون ریخته بود... 👨‍👩‍👧";
    expect(cleanText(text)).toBe(text);
  });

  it("keeps half-spaces inside words and loses all others", () => {
    expect(cleanText("می\u200cخواهم خانه\u200cی ما")).toBe("می\u200cخواهم خانه\u200cی ما");
    expect(cleanText("\u200cمی\u200c\u200cخواهم \u200cو\u200c .")).toBe("می\u200cخواهم و .");
  });

  it("gets ordinary letters instead of the presentation forms that PDF copies contain", () => {
    expect(cleanText("ﺳﻼﻡ")).toBe("سلام");
    expect(cleanText("ﻻزم")).toBe("لازم");
  });

  it("when cleaned, loses bidi controls, byte-order marks and controls, and gets U+FFFD for a lone surrogate", () => {
    expect(cleanText("\ufeffسلام\u202e دنیا\u0000\u0007\u200b")).toBe("سلام دنیا");
    expect(cleanText("a\ud800b")).toBe("a\ufffdb");
  });

  it("keeps its lines, with at most one empty line in a row, and loses spaces at line ends", () => {
    expect(cleanText("  یک  \r\nدو\r\r\r\n\n\nسه\u2028چهار\t")).toBe("یک\nدو\n\nسه\nچهار");
  });

  it("is cleaned in linear time, whatever it contains", () => {
    for (const piece of [" ", "\n", "\u200c", "\t\n", " \u200c", "ا\u200c"])
      expect(cleanLine(`الف${piece.repeat(500_000)}ب`).startsWith("الف")).toBe(true);
  });

  it("becomes one line with single spaces when it is a name", () => {
    expect(cleanLine("  زهرا \n  كريمي\u200c ")).toBe("زهرا کریمی");
  });

  it("has, after a letter with marks is replaced, the marks in the order that Unicode demands", () => {
    expect(cleanText("\u06c0\u033b")).toBe("\u0647\u033b\u0654");
  });

  it("does not change when it is cleaned a second time", () => {
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

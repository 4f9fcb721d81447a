import { describe, expect, it } from "vitest";
import { firstWords, wordsAround } from "./first-words.ts";
import { searchWords } from "./search-words.ts";

const looked = (text: string, words: string) =>
  wordsAround(text, new Set(searchWords(words)))
    ?.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join("");

describe("the preview of a request's text", () => {
  it.each([
    ["با سلام و احترام، یخچال نو خراب است.", "یخچال نو خراب است."],
    ["باسمه‌تعالی\nسلام علیکم\nاحتراماً به استحضار می‌رساند", "به استحضار می‌رساند"],
    ["ضمن عرض سلام و خسته نباشید؛ نان گران شد", "نان گران شد"],
    ["سلامت غذا رعایت نمی‌شود", "سلامت غذا رعایت نمی‌شود"],
    ["Hello, the bread is underweight", "the bread is underweight"],
    ["سلام", "سلام"],
  ])("leaves out the greeting of %j", (text, shown) => {
    expect(firstWords(text)).toBe(shown);
  });

  it("hides numbers that identify a person, in any digits and groups, and shows short numbers", () => {
    expect(firstWords("کد ملی ۰۰۱۲۳۴۵۶۷۹ دارم")).toBe("کد ملی … دارم");
    expect(firstWords("شماره 0912 345 6789 است")).toBe("شماره … است");
    expect(firstWords("فاکتور ۱۲۳۴۵ تومان")).toBe("فاکتور ۱۲۳۴۵ تومان");
  });

  it("is on one line, and ends after a whole word", () => {
    const shown = firstWords("یخچال  نو\n\nخراب ".repeat(40));
    expect(shown).toMatch(/^یخچال نو خراب یخچال.*[^ ]…$/u);
    expect(shown.length).toBeLessThanOrEqual(161);
  });
});

describe("the excerpt around search hits", () => {
  it("marks each hit that the search finds, also with other endings, half-spaces and keyboards", () => {
    expect(looked("نانوایی کوچه‌ی سرو نان‌های سنگک را گران می‌فروشد.", "نان سنگك")).toBe(
      "نانوایی کوچه‌ی سرو [نان‌های] [سنگک] را گران می‌فروشد.",
    );
    expect(looked("آن را گران می فروشد", "میفروشد")).toBe("آن را گران [می فروشد]");
  });

  it("of a long text begins near the first hit", () => {
    const shown = looked(`${"مقدمه ای دراز ".repeat(30)} سیمان نیست`, "سیمان") ?? "";
    expect(shown).toMatch(/^….{20,80}\[سیمان\] نیست$/u);
  });

  it("is undefined for a text without hits", () => {
    expect(looked("یخچال خراب است", "سیمان")).toBeUndefined();
  });
});

/** Checks that screens and refusals use the Persian words of `docs/develop/vocabulary.md`, one word for each thing. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { refusals } from "../../shared/contracts/refusals/refusals.ts";

const project = join(import.meta.dirname, "../..");
const vocabulary = readFileSync(join(project, "docs/develop/vocabulary.md"), "utf8");

/** The synonyms that no screen may use, by word of the vocabulary. */
const others: Readonly<Record<string, readonly string[]>> = {
  متقاضی: ["ارباب‌رجوع", "ارباب رجوع", "مراجعه‌کننده", "درخواست‌کننده", "شاکی"],
  مهلت: ["ضرب‌الاجل", "موعد", "سررسید", "فرجه"],
  "کد رهگیری": ["کد پیگیری", "شماره پیگیری", "شماره رهگیری", "کد ردیابی"],
  "رمز یک‌بارمصرف": ["یکبار مصرف", "یک‌بار مصرف", "رمز پویا"],
  پیوست: ["ضمیمه"],
  ملاقات: ["دیدار حضوری", "نوبت ملاقات حضوری"],
  "مدرک انجام": ["گواه انجام"],
  "توقف مهلت": ["تعلیق مهلت", "مهلت می‌ایستد", "مهلت نمی‌ایستد"],
  "راهبر سامانه": ["بهره‌بردار سامانه", "متصدی سامانه"],
  ممیز: ["حسابرس "],
  "نقشی ندارد": ["دستی ندار", "دستی نخواهد", "دست داشته"],
  فایل: ["پرونده YAML", "پرونده JSON"],
  ایمیل: ["رایانامه", "پست الکترونیک"],
  "صفحه نخست": ["صفحه اول", "صفحه اصلی", "صفحهٔ"],
};

/** Every Persian text of the desk, the citizens' pages and the API. */
const texts = globSync(["web/**/*.text.ts", "shared/contracts/**/*.ts"], { cwd: project })
  .filter((name) => !name.endsWith(".test.ts"))
  .map((name) => [name, readFileSync(join(project, name), "utf8")] as const);

const where = (words: readonly string[]): readonly string[] =>
  texts.flatMap(([name, text]) =>
    words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`),
  );

describe.each(Object.entries(others))("the word «%s»", (word, second) => {
  it("is in the vocabulary, and no screen or refusal uses a synonym", () => {
    expect(vocabulary).toContain(word);
    expect(texts.length).toBeGreaterThan(50);
    expect(where(second)).toEqual([]);
  });
});

test("Persian texts use Persian letters, so that a search finds them", () => {
  expect(where(["ي", "ك", "ة"])).toEqual([]);
});

describe.each(Object.entries(refusals))("refusal %s", (_, { title, sentence }) => {
  it("has a title that gives the reason, and a sentence about what it means for the reader, in both languages", () => {
    for (const language of ["fa", "en"] as const) {
      expect(sentence[language]).not.toBe(title[language]);
      expect(sentence[language].split(" ").length).toBeGreaterThan(2);
      expect(sentence[language]).toMatch(/[.؟?!}]$/);
      expect(title[language]).not.toMatch(/[.]$/);
    }
  });
});

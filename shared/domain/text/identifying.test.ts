import { describe, expect, it } from "vitest";
import { namesOneOf, numberOrAddressIn } from "./identifying.ts";

describe("a number or an address in a public text", () => {
  it.each([
    ["کد ملی ۰۰۱۲۳۴۵۶۷۹ را آورد"],
    ["تماس با 0912 345 6789"],
    ["تماس با 0912-345-6789"],
    ["تماس با ۰۹۱۲.۳۴۵.۶۷۸۹"],
    ["تماس با ٠٩١٢\u200c٣٤٥\u200c٦٧٨٩"],
    ["تماس با (0912)  345 (67) 89"],
    ["کد رهگیری 6686 0521 6291"],
    ["تلفن ۸۸۹۰۱۲۳۴"],
  ])("is found as a number in %j", (text) => {
    expect(numberOrAddressIn(text)).toBe("number");
  });

  it("is found as an address when it is an e-mail address or a user name of a messenger", () => {
    expect(numberOrAddressIn("به a.b@example.org بنویسید")).toBe("address");
    expect(numberOrAddressIn("به @karimi پیام دهید")).toBe("address");
  });

  it.each([
    ["پیاده‌رو تا ۱۴۰۵/۰۹/۳۰ مرمت می‌شود."],
    ["۱۲۰ متر جدول تا سال ۱۴۰۶"],
    ["هزینه ۱۲٬۵۰۰٬۰۰۰ ریال است"],
    ["کوچه ۱۲، پلاک ۴۵"],
  ])("is not found in %j: a date, an amount or a short number", (text) => {
    expect(numberOrAddressIn(text)).toBeUndefined();
  });
});

describe("a name in a public text", () => {
  const people = (...names: string[]) => ({ people: names, whole: [] });
  const whole = (...names: string[]) => ({ people: [], whole: names });

  it.each([
    ["جدول جلوی خانه آقای کاظمی عوض می‌شود", "مریم کاظمی"],
    ["جدول جلوی خانه كاظمي عوض می‌شود", "مریم کاظمی"],
    ["خانم حسینی نژاد خبردار شد", "زهرا حسینی‌نژاد"],
    ["خانم حسینی‌نژاد خبردار شد", "زهرا حسینی نژاد"],
    ["Ms Kazemi was told", "Maryam KAZEMI"],
    ["به رضا شه گفته شد", "رضا شه"],
  ])("is found in %j, of %j: the family name alone suffices", (text, name) => {
    expect(namesOneOf(text, people(name))).toBe(true);
  });

  it("is not found inside a longer word, by the first name alone, or by a family name of two letters alone", () => {
    expect(namesOneOf("کاظمیه و مریمی", people("مریم کاظمی"))).toBe(false);
    expect(namesOneOf("گل مریم کاشته می‌شود", people("مریم کاظمی"))).toBe(false);
    expect(namesOneOf("شه", people("رضا شه"))).toBe(false);
  });

  it("of staff or a company is found only as a whole", () => {
    expect(namesOneOf("علی کریمی بازدید می‌کند", whole("علی کریمی"))).toBe(true);
    expect(namesOneOf("آقای کریمی بازدید می‌کند", whole("علی کریمی"))).toBe(false);
    expect(namesOneOf("شبکه فاضلاب نو می‌شود", whole("شرکت آب و فاضلاب"))).toBe(false);
    expect(namesOneOf("", whole(""))).toBe(false);
  });
});

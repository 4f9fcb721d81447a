import { expect, it } from "vitest";
import { languages, perLanguage, textIn, traitsOf } from "./language.ts";
import { words } from "./words.ts";

it("words() returns the texts of a page in every language, none of them missing", () => {
  const texts = words(
    { title: "نمونه", inner: { more: "بیشتر" } },
    { title: "Sample", inner: { more: "More" } },
  );
  expect(texts).toEqual(perLanguage((language) => texts[language]));
  expect([texts.fa.title, texts.en.inner.more]).toEqual(["نمونه", "More"]);
});

it("textIn() returns a text in the reader's language", () => {
  const text = { fa: "سلام", en: "Hello" };
  expect(languages.slice(0, 2).map((language) => textIn(text, language))).toEqual(["سلام", "Hello"]);
  expect(textIn(undefined, "fa")).toBeUndefined();
});

it("every supported language names a locale that Intl knows", () => {
  const locales = languages.map((language) => traitsOf(language).locale);
  expect(Intl.DateTimeFormat.supportedLocalesOf(locales)).toEqual(locales);
});

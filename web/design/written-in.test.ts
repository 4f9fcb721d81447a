import { expect, test } from "vitest";
import { writtenIn } from "./written-in.ts";

test("a typed text gets a `lang` attribute only if the text's language differs from the page's language", () => {
  expect(writtenIn("I have no receipt of 12 May.", "fa")).toEqual({ dir: "auto", lang: "en" });
  expect(writtenIn("رسید ندارم.", "en")).toEqual({ dir: "auto", lang: "fa" });
  expect(writtenIn("رسید ندارم.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("I have no receipt.", "en")).toEqual({ dir: "auto" });
});

test("the language of a typed text is the language of most of its letters, whatever single names, codes or numbers it has in the other script", () => {
  expect(writtenIn("یخچال Samsung مدل RT-45 گران فروخته شد.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("The shop «بقالی نمونه» sold me cooking oil above its price.", "fa")).toEqual({
    dir: "auto",
    lang: "en",
  });
  for (const none of ["", "۱۲/۳۴۵", "12-345 !"]) expect(writtenIn(none, "fa")).toEqual({ dir: "auto" });
});

import { expect, test } from "vitest";
import { writtenIn } from "./written-in.ts";

test("a typed text gets a language mark if it is in the other language than the page, and none otherwise", () => {
  expect(writtenIn("I have no receipt of 12 May.", "fa")).toEqual({ dir: "auto", lang: "en" });
  expect(writtenIn("رسید ندارم.", "en")).toEqual({ dir: "auto", lang: "fa" });
  expect(writtenIn("رسید ندارم.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("I have no receipt.", "en")).toEqual({ dir: "auto" });
});

test("the language of a typed text is that of most of its letters, so a single name, code or number in the other script does not change it", () => {
  expect(writtenIn("یخچال Samsung مدل RT-45 گران فروخته شد.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("The shop «بقالی نمونه» sold me cooking oil above its price.", "fa")).toEqual({
    dir: "auto",
    lang: "en",
  });
  for (const none of ["", "۱۲/۳۴۵", "12-345 !"]) expect(writtenIn(none, "fa")).toEqual({ dir: "auto" });
});

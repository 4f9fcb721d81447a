import { expect, test } from "vitest";
import { writtenIn } from "./written-in.ts";

test("marks a text in the other language, and does not mark one in the page's language", () => {
  expect(writtenIn("I have no receipt of 12 May.", "fa")).toEqual({ dir: "auto", lang: "en" });
  expect(writtenIn("رسید ندارم.", "en")).toEqual({ dir: "auto", lang: "fa" });
  expect(writtenIn("رسید ندارم.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("I have no receipt.", "en")).toEqual({ dir: "auto" });
});

test("decides by the majority of letters, so that a single name, code or number changes nothing", () => {
  expect(writtenIn("یخچال Samsung مدل RT-45 گران فروخته شد.", "fa")).toEqual({ dir: "auto" });
  expect(writtenIn("The shop «بقالی نمونه» sold me cooking oil above its price.", "fa")).toEqual({
    dir: "auto",
    lang: "en",
  });
  for (const none of ["", "۱۲/۳۴۵", "12-345 !"]) expect(writtenIn(none, "fa")).toEqual({ dir: "auto" });
});

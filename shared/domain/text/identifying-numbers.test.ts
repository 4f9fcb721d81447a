import { describe, expect, it } from "vitest";
import { withoutIdentifying } from "./identifying.ts";
import { hasIdentifyingNumber, withoutNumbers } from "./identifying-numbers.ts";

const nobody = { people: [], whole: [] };

/** Everything that people put between digits, and that a writer may use to slip a number through. */
const separators: Readonly<Record<string, string>> = {
  nothing: "",
  slash: "/",
  backslash: "\\",
  dot: ".",
  hyphen: "-",
  "en dash": "–",
  "em dash": "—",
  "minus sign": "−",
  "low line": "_",
  asterisk: "*",
  comma: ",",
  "Persian comma": "،",
  "Persian thousands": "٬",
  semicolon: "؛",
  colon: ":",
  bar: "|",
  plus: "+",
  equals: "=",
  tilde: "~",
  "number sign": "#",
  quotes: "«»",
  brackets: ") (",
  space: " ",
  "three spaces": "   ",
  "a line": "\n",
  "hard space": "\u00a0",
  "half-space": "\u200c",
  "zero-width space": "\u200b",
  "right-to-left mark": "\u200f",
  "right-to-left override": "\u202e",
  isolate: "\u2068",
  "byte order mark": "\ufeff",
  "soft hyphen": "\u00ad",
  tatweel: "\u0640",
  "invisible letter": "\u3164",
  "combining mark": "\u0301",
  keycap: "\ufe0f\u20e3",
  emoji: "😀",
  "emoji of several": "👨‍👩‍👧",
  "middle dot": "·",
  bullet: " • ",
  "full-width slash": "／",
  "thirty dashes": "-".repeat(30),
  "mixed signs": " ./_- ",
};

const mobiles = [
  "0912|345|6789",
  "۰۹۱۲|۳۴۵|۶۷۸۹",
  "٠٩١٢|٣٤٥|٦٧٨٩",
  "０９１２|３４５|６７８９",
  "𝟎𝟗𝟏𝟐|𝟑𝟒𝟓|𝟔𝟕𝟖𝟗",
  "⓪⑨①②|③④⑤|⑥⑦⑧⑨",
];
const numbers = [
  ...mobiles,
  "004|311907|7",
  "88|90|12|34",
  "6037|9911|2233|4455",
  "13456|78901",
  "0|9|1|2|3|4|5|6|7|8|9",
];

describe("a number that identifies a person", () => {
  it.each(Object.entries(separators))("is found and hidden whatever separates it: %s", (_, separator) => {
    for (const number of numbers) {
      const text = `تماس با ${number.replaceAll("|", () => separator)} بگیرید`;
      expect(hasIdentifyingNumber(text), text).toBe(true);
      expect(withoutIdentifying(text, nobody), text).toBe("تماس با … بگیرید");
    }
  });

  it.each([
    "۱۴۰۵/۰۹/۳۰ ۰۹۱۲/۳۴۵/۶۷۸۹",
    "09:12 345 6789",
    "989,123,456,789",
    "1405/09/30/12345678",
    "1405/13/45/12",
    "IR06 2960 0000 0010 0324 2000 01",
  ])("is found in %j beside or in the shape of a date, time or amount", (text) => {
    expect(hasIdentifyingNumber(text)).toBe(true);
  });
});

describe("a number that identifies nobody", () => {
  it.each([
    "1405/09/30",
    "۱۴۰۵/۰۹/۳۰",
    "1405-09-30",
    "1405.9.3",
    "2026-12-07",
    "1405/09/30 14:00",
    "۱۴۰۵/۰۹/۳۰، ۱۴:۰۰",
    "1405/09/30 - 1405/10/15",
    "(۱۴۰۵/۰۹/۳۰) ۱۲ متر",
    "08:00-14:30",
    "14:00:00",
    "12,500,000 ریال",
    "۱۲٬۵۰۰٬۰۰۰ ریال",
    "۱۲،۵۰۰،۰۰۰ تومان",
    "1,250,000,000,000 ریال",
    "12,500,000 - 15,000,000 ریال",
    "ماده ۱۰۰ و تبصره ۷ بند ۲۴ قانون ۱۳۳۴",
    "مواد ۱۲، ۱۳، ۱۴، ۱۵",
    "1405-1406",
    "۱۲۰ متر، ۴۵ روز، ۳۰ نفر",
    "12 m² and 34 m² and 56 m²",
  ])("is left as it is: %j", (text) => {
    expect(hasIdentifyingNumber(text)).toBe(false);
    expect(withoutNumbers(text)).toBe(text);
  });
});

describe("a very long text", () => {
  it.each([["a"], ["1"], ["1-"], ["-"], ["1,"], ["1:1 "], ["ا‌"], ["1405/09/30 "]])(
    "of %j is read once, so that it is read at all",
    (piece) => {
      const text = piece.repeat(Math.ceil(400_000 / piece.length));
      expect(withoutIdentifying(`${text} x@y`, nobody).endsWith("…")).toBe(true);
    },
  );
});

/** Numbers and texts that people type: a canonical form is read as itself, and has no hidden characters (C13, C9, R14). */

import { formatTrackingCode, parseTrackingCode } from "../../../../shared/domain/cases/tracking-code.ts";
import { parseEmail } from "../../../../shared/domain/people/email.ts";
import { parseForeignerCode } from "../../../../shared/domain/people/foreigner-code.ts";
import { parseLandline } from "../../../../shared/domain/people/landline.ts";
import { parseLegalId } from "../../../../shared/domain/people/legal-id.ts";
import { formatMobile, parseMobile } from "../../../../shared/domain/people/mobile.ts";
import { exampleNationalCode, parseNationalCode } from "../../../../shared/domain/people/national-code.ts";
import type { Parsed } from "../../../../shared/domain/people/parsed.ts";
import { parsePassport } from "../../../../shared/domain/people/passport.ts";
import { parsePostalCode } from "../../../../shared/domain/people/postal-code.ts";
import { persianDigits } from "../../../../shared/domain/text/digits.ts";
import { firstWords, wordsAround } from "../../../../shared/domain/text/first-words.ts";
import { cleanLine, cleanText } from "../../../../shared/domain/text/persian-text.ts";
import { mostWords, searchWords } from "../../../../shared/domain/text/search-words.ts";
import { smsPlaces } from "../../../../shared/domain/text/sms-parts.ts";
import { dayTyped, timeTyped } from "../../../../web/desk/administration/organisation/days.ts";
import { bytesOf, hold, same, type Target, textOf } from "../target.ts";

type Parse = (text: string) => Parsed<string>;

const tracking: Parse = (text) => {
  const read = parseTrackingCode(text);
  return read.ok ? { ok: true, value: read.code } : read;
};

/** Each parser with the form of its accepted values, and how people see such a value. */
const identifiers: readonly (readonly [name: string, Parse, RegExp, shown?: (value: string) => string])[] = [
  ["mobile", parseMobile, /^\+989\d{9}$/, formatMobile],
  ["landline", parseLandline, /^0[1-8]\d{9}$/],
  ["national code", parseNationalCode, /^\d{10}$/],
  ["legal ID", parseLegalId, /^\d{11}$/],
  ["foreigner code", parseForeignerCode, /^\d{8,12}$/],
  ["postal code", parsePostalCode, /^[1-9]\d{9}$/],
  ["passport", parsePassport, /^[A-Z0-9]{5,15}$/],
  ["e-mail", parseEmail, /^[\x21-\x7e]{1,64}@[a-zA-Z0-9.-]+$/],
  ["tracking code", tracking, /^\d{12}$/, formatTrackingCode],
];

function checkIdentifier(text: string, [name, parse, form, shown = String]: (typeof identifiers)[number]) {
  const read = parse(text);
  if (!read.ok) return hold(`a refused ${name} has a reason`, read.reason !== "");
  const { value } = read;
  hold(`a ${name} has its form`, form.test(value), value);
  same(`a ${name} is read as itself`, parse(value), read);
  same(`a ${name} is read from Persian digits`, parse(persianDigits(shown(value))), read);
}

const typed = ["0912 345 6789", "+98-21-1234-5678", "۰۲۱۱۲۳۴۵۶۷۸", exampleNationalCode(77), "4071 5528 9363"];

export const identifierTarget = (list = identifiers): Target => ({
  name: "identifiers",
  seeds: bytesOf(
    ...typed,
    "10380284790",
    "1234567891",
    "a.b@example.org",
    "AB 12345",
    "1405/09/03",
    "8:30",
    "2026-02-31",
  ),
  words: bytesOf(
    "0098",
    "+98",
    "09",
    "@",
    ".",
    "-",
    "\u200c",
    "\u200f",
    "۱",
    "٢",
    "𝟛",
    "(",
    ")",
    "\u0640",
    "/",
    ":",
  ),
  mostBytes: 300,
  check: (input) => {
    const text = textOf(input);
    for (const each of list) checkIdentifier(text, each);
    const day = dayTyped(text);
    same("a typed day is read as itself", dayTyped(day), day);
    const time = timeTyped(text);
    same("a typed time is read as itself", timeTyped(time), time);
  },
});

const hidden = /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/u;
/** One ligature of a religious phrase is as long as eighteen letters. */
const mostGrowth = 18;

function checkClean(text: string, clean: (text: string) => string): string {
  const cleaned = clean(text);
  same("cleaning again changes nothing", clean(cleaned), cleaned);
  hold("a clean text has no hidden characters", !hidden.test(cleaned) && cleaned.isWellFormed(), cleaned);
  hold("a clean text is no longer than its ligatures allow", cleaned.length <= mostGrowth * text.length);
  return cleaned;
}

export const textTarget = (clean = cleanText): Target => ({
  name: "texts",
  seeds: bytesOf(
    "با سلام و احترام\r\n\r\n\r\nقیمت نان‌ها مي‌شود ۱۲۳۴۵۶۷۸۹۰ است. كتاب",
    "Hello\tdear sir or madam, می خواهم \u202eabc\u202c £[]{}€",
    "\ufdfa \ufefb ه\u0654 \u06c0 e\u0301 🙂\u200d🙂 \u200c\u200cنمی\u200c",
  ),
  words: bytesOf(
    "\u200c",
    "\u202e",
    "\ufdfa",
    "\u0654",
    "\u0301",
    "ي",
    "ك",
    "\r\n",
    "\u2028",
    "\ufeff",
    "می ",
    "سلام",
    "12345678",
    "\u0640",
  ),
  mostBytes: 1_500,
  check: (input) => {
    const text = textOf(input);
    const cleaned = checkClean(text, clean);
    hold("a clean line is one line", !checkClean(text, cleanLine).includes("\n"));
    const words = searchWords(text);
    hold(
      "a text has few words",
      words.length <= mostWords && words.every(({ length }) => length <= 40 && length > 0),
    );
    same("a clean text has the same words", searchWords(cleaned), words);
    hold("a row of a list is short", firstWords(text).length <= 161);
    const pieces = wordsAround(text, new Set(words.slice(0, 2))) ?? [];
    hold("words around a hit are short", pieces.map((piece) => piece.text).join("").length <= 162);
    const { parts, used, most } = smsPlaces(text);
    hold(
      "an SMS has room for its text",
      parts >= 1 && (parts === 1) === used <= most && used <= parts * most,
    );
  },
});

export const targets: readonly Target[] = [identifierTarget(), textTarget()];

/** Formats numbers, dates and codes for people. Times are in Tehran, whatever the time zone of the computer. */
import { inDigits, traitsOf } from "../../shared/contracts/fields/language.ts";
import { displayWords } from "./display.text.ts";
import type { Language } from "./words.ts";

const timeZone = "Asia/Tehran";

/** Returns a value in Persian digits for Persian text, in Latin digits for English text. */
export const digits = (value: number | string, language: Language): string => inDigits(value, language);

const numbering = { latin: "latn", persian: "arabext", "arabic-indic": "arab" } as const;

type Calendar = "solar" | "gregorian";

/** Each formatter is created at its first use: creating all takes a tenth of the loading time of a page's Lambda. */
const formats: Record<string, Intl.DateTimeFormat> = {};

/**
 * Returns the locale for `Intl`: the language with its digits and a calendar, by default the language's own calendar.
 */
export function readersLocale(language: Language, calendar: Calendar = traitsOf(language).calendar): string {
  const { locale, digits: script } = traitsOf(language);
  return `${locale}-u-ca-${calendar === "solar" ? "persian" : "gregory"}-nu-${numbering[script]}`;
}

function format(language: Language, calendar: Calendar): Intl.DateTimeFormat {
  const name = readersLocale(language, calendar);
  formats[name] ??= new Intl.DateTimeFormat(name, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return formats[name];
}

function partsOf(
  at: string,
  language: Language,
  calendar = traitsOf(language).calendar,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format(language, calendar).formatToParts(new Date(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

/** The date of a moment (ISO 8601): `سه‌شنبه ۳ آذر ۱۴۰۵`; in English `Tuesday 24 November 2026 (3 Azar 1405)`. */
export function dateInWords(at: string, language: Language): string {
  const part = partsOf(at, language);
  const day = `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
  if (traitsOf(language).calendar === "solar") return day;
  const solar = partsOf(at, language, "solar");
  return `${day} (${solar("day")} ${solar("month")} ${solar("year")})`;
}

/** The date of a day without a time (ISO 8601, Tehran), written as `dateInWords` writes it. */
export const dayInWords = (day: string, language: Language): string =>
  dateInWords(`${day}T08:30:00.000Z`, language);

/**
 * Writes the last day of a deadline, with the hour unless the deadline ends at midnight.
 * @param due the moment at which the deadline ends
 */
export function deadlineInWords(due: string, language: Language): string {
  const isDay = clockTime(due, "en") === "00:00";
  return isDay
    ? dateInWords(new Date(Date.parse(due) - 1).toISOString(), language)
    : momentInWords(due, language);
}

/** The time of day of a moment: `۱۴:۰۵`, in English `14:05`. */
export function clockTime(at: string, language: Language): string {
  const part = partsOf(at, language);
  return `${part("hour")}:${part("minute")}`;
}

/** Date and time of a moment: `سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۱۴:۰۵`. */
export const momentInWords = (at: string, language: Language): string =>
  displayWords[language].moment(dateInWords(at, language), clockTime(at, language));

/** The code of a request in an earlier system, in the digits of the page unless it has letters too (P8). */
export const codeBefore = (code: string, language: Language): string =>
  /[A-Za-z]/.test(code) ? code : digits(code, language);

/**
 * Date and time of something that happened. An earlier system often kept only the day, which is stored as its midnight; then
 * only the date (P8).
 */
export const happenedInWords = (at: string, language: Language): string =>
  at.endsWith(":00.000Z") && clockTime(at, "en") === "00:00"
    ? dateInWords(at, language)
    : momentInWords(at, language);

/**
 * The time at which something is due. On the same day as `now`, only the hour: `ساعت ۱۳:۲۰`. Both moments are ISO 8601
 * in UTC.
 */
export function untilInWords(due: string, now: string, language: Language): string {
  if (dateInWords(due, language) !== dateInWords(now, language)) return momentInWords(due, language);
  return displayWords[language].until(clockTime(due, language));
}

/**
 * A short date and time for dense lists: `۳ آذر، ۱۴:۰۵`; in English `24 Nov (3 Azar), 14:05`. With the year when it is not
 * the year of `now`: `۳ آذر ۱۴۰۳، ۱۴:۰۵`.
 */
export const momentShort = (at: string, language: Language, now = at): string =>
  `${dateShort(at, language, now)}${traitsOf(language).comma}${clockTime(at, language)}`;

function dateShort(at: string, language: Language, now = at): string {
  const [part, present] = [partsOf(at, language), partsOf(now, language)];
  const year = part("year") === present("year") ? "" : ` ${part("year")}`;
  if (traitsOf(language).calendar === "solar") return `${part("day")} ${part("month")}${year}`;
  const solar = partsOf(at, language, "solar");
  const month = displayWords[language].month(part("month"));
  return `${part("day")} ${month}${year} (${solar("day")} ${solar("month")})`;
}

/** A short date for a day (ISO 8601, Tehran): `۳ آذر`, `24 Nov (3 Azar)`. */
export const dayShort = (day: string, language: Language): string =>
  dateShort(`${day}T08:30:00.000Z`, language);

/** The whole minutes from `now` to `at`, rounded up; zero when `at` has passed. */
export const minutesUntil = (at: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 60_000));

/** How long ago `since` was, in the largest whole unit: `۳ روز`, `5 hours`, `چند لحظه`. */
export function age(since: string, now: string, language: Language): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000));
  if (minutes < 1) return displayWords[language].justNow;
  if (minutes < 60) return counted(minutes, "minute", language);
  return minutes < 1440
    ? counted(Math.floor(minutes / 60), "hour", language)
    : counted(Math.floor(minutes / 1440), "day", language);
}

/** A count with its unit: `۳ روز`, `3 days`, `1 day`. */
export const counted = (count: number, unit: "minute" | "hour" | "day", language: Language): string =>
  displayWords[language][unit](digits(count, language));

/**
 * A tracking code as three groups of four digits, in the digits of the language. Clipboard, links and form values keep
 * Latin digits.
 */
export const inFours = (code: string, language: Language): string =>
  digits(code.replaceAll(/(\d{4})(?=\d)/g, "$1 "), language);

/** A tracking code for screen readers: digit by digit, with a pause between the groups of four. */
export const digitByDigit = (code: string, language: Language): string =>
  inFours(code, language)
    .split(" ")
    .map((four) => [...four].join(" "))
    .join(traitsOf(language).comma);

/** A code or number between Unicode isolate characters, which keep its order within text of either direction. */
export const isolated = (code: string): string => `\u2066${code}\u2069`;

/** A phone number as people dial it: `+989120000001` becomes `09120000001`. */
export const asDialled = (number: string): string => number.replace(/^\+98/, "0");

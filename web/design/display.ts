/** Numbers, dates and codes for people, always in Tehran time, wherever the Lambda runs. */
import type { Language } from "./words.ts";

const timeZone = "Asia/Tehran";
const persianZero = 0x06f0;

/** Persian digits for what people read in Persian; Latin ones in English. */
export const digits = (value: number | string, language: Language): string =>
  language === "en"
    ? String(value)
    : String(value).replaceAll(/\d/g, (digit) => String.fromCodePoint(persianZero + Number(digit)));

const locales = {
  fa: "fa-IR-u-ca-persian",
  en: "en-GB",
  /** The Solar Hijri date beside the Gregorian one on English pages. */
  solar: "en-GB-u-ca-persian",
};

/** Made on first use, since they take a tenth of the loading time of a page's function. */
const formats: Partial<Record<keyof typeof locales, Intl.DateTimeFormat>> = {};

function format(how: keyof typeof locales): Intl.DateTimeFormat {
  formats[how] ??= new Intl.DateTimeFormat(locales[how], {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return formats[how];
}

function partsOf(at: string, how: keyof typeof locales): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format(how).formatToParts(new Date(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? "";
}

/** `سه‌شنبه ۳ آذر ۱۴۰۵`; in English `Tuesday 24 November 2026 (3 Azar 1405)`. Takes an ISO moment. */
export function dateInWords(at: string, language: Language): string {
  const part = partsOf(at, language);
  const day = `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
  if (language === "fa") return day;
  const solar = partsOf(at, "solar");
  return `${day} (${solar("day")} ${solar("month")} ${solar("year")})`;
}

/** The same for a day alone (ISO, Tehran). */
export const dayInWords = (day: string, language: Language): string =>
  dateInWords(`${day}T08:30:00.000Z`, language);

/** The last day of a deadline, with its hour if that is not the end of the day. Takes the moment at which it ends. */
export function deadlineInWords(due: string, language: Language): string {
  const isDay = clockTime(due, "en") === "00:00";
  return isDay
    ? dateInWords(new Date(Date.parse(due) - 1).toISOString(), language)
    : momentInWords(due, language);
}

/** `۱۴:۰۵`, in English `14:05`. */
export function clockTime(at: string, language: Language): string {
  const part = partsOf(at, language);
  return `${part("hour")}:${part("minute")}`;
}

/** Day and hour: `سه‌شنبه ۳ آذر ۱۴۰۵، ساعت ۱۴:۰۵`. */
export const momentInWords = (at: string, language: Language): string =>
  language === "fa"
    ? `${dateInWords(at, language)}، ساعت ${clockTime(at, language)}`
    : `${dateInWords(at, language)}, ${clockTime(at, language)}`;

/** When something is due, relative to `now`: today only the hour, `ساعت ۱۳:۲۰`. Both ISO 8601 in UTC. */
export function untilInWords(due: string, now: string, language: Language): string {
  if (dateInWords(due, language) !== dateInWords(now, language)) return momentInWords(due, language);
  return language === "fa" ? `ساعت ${clockTime(due, language)}` : clockTime(due, language);
}

/** Short, for dense lists: `۳ آذر، ۱۴:۰۵`; in English `24 Nov (3 Azar), 14:05`. */
export const momentShort = (at: string, language: Language): string =>
  `${dateShort(at, language)}${language === "fa" ? "،" : ","} ${clockTime(at, language)}`;

function dateShort(at: string, language: Language): string {
  const part = partsOf(at, language);
  if (language === "fa") return `${part("day")} ${part("month")}`;
  const solar = partsOf(at, "solar");
  return `${part("day")} ${part("month").slice(0, 3)} (${solar("day")} ${solar("month")})`;
}

/** `۳ آذر`, `24 Nov (3 Azar)`: a day alone (ISO, Tehran). */
export const dayShort = (day: string, language: Language): string =>
  dateShort(`${day}T08:30:00.000Z`, language);

/** Whole minutes from `now` to `at`, rounded up; never below zero. */
export const minutesUntil = (at: string, now: string): number =>
  Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 60_000));

/** How long ago, in the largest whole unit: `۳ روز`, `5 hours`, `چند لحظه`. */
export function age(since: string, now: string, language: Language): string {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000));
  if (minutes < 1) return language === "fa" ? "چند لحظه" : "just now";
  if (minutes < 60) return counted(minutes, "minute", language);
  return minutes < 1440
    ? counted(Math.floor(minutes / 60), "hour", language)
    : counted(Math.floor(minutes / 1440), "day", language);
}

const units = { minute: "دقیقه", hour: "ساعت", day: "روز" } as const;

/** `۳ روز`, `3 days`, `1 day`. */
export const counted = (count: number, unit: keyof typeof units, language: Language): string =>
  language === "fa" ? `${digits(count, "fa")} ${units[unit]}` : `${count} ${unit}${count === 1 ? "" : "s"}`;

/** A tracking code as three groups of four, in the digits of the language. Clipboard, links and values keep Latin ones. */
export const inFours = (code: string, language: Language): string =>
  digits(code.replaceAll(/(\d{4})(?=\d)/g, "$1 "), language);

/** A code for screen readers: digit by digit, with a pause between the groups of four. */
export const digitByDigit = (code: string, language: Language): string =>
  inFours(code, language)
    .split(" ")
    .map((four) => [...four].join(" "))
    .join(language === "fa" ? "، " : ", ");

/** A code or number that keeps its order within a sentence of either direction, by the characters of an isolate. */
export const isolated = (code: string): string => `\u2066${code}\u2069`;

/** `+989120000001` as people dial it. */
export const asDialled = (number: string): string => number.replace(/^\+98/, "0");

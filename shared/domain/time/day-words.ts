/**
 * Writes days in words. The names are written here and not taken from Intl, so that every browser and Node
 * give the same text.
 */
import { type Language, textIn, traitsOf } from "../../contracts/fields/language.ts";
import { digitsOf } from "../text/digits.ts";
import { type SolarHijri, toSolarHijri } from "./solar-hijri.ts";

const months = {
  fa: ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
  en: [
    ...["Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar"],
    ...["Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"],
  ],
};

/** The weekdays, Sunday first, as JavaScript counts them. */
const weekdays = {
  fa: ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

const weekdayOf = (isoDay: string): number => new Date(`${isoDay}T00:00:00Z`).getUTCDay();

function longDate({ year, month, day }: SolarHijri, language: Language): string {
  const name = textIn(months, language)[month - 1] ?? "";
  return digitsOf(`${day} ${name} ${year}`, traitsOf(language).digits);
}

/** Writes a Gregorian ISO day in words: `سه‌شنبه ۲۴ آذر ۱۴۰۵`, or in English `Tuesday 24 Azar 1405`. */
export function dayInWords(isoDay: string, language: Language): string {
  return `${textIn(weekdays, language)[weekdayOf(isoDay)]} ${longDate(toSolarHijri(isoDay), language)}`;
}

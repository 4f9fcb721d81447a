/**
 * Converts typed dates and times for storage. Users type Solar Hijri dates in Persian and Gregorian dates in English;
 * stored dates look like `2026-11-24`. Pure.
 */
import { traitsOf } from "../../../../shared/contracts/fields/language.ts";
import type { Language } from "../../../design/words.ts";
import { latin } from "../../app/words/latin.ts";

const solarParts = new Intl.DateTimeFormat("en-u-ca-persian", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

const day = 86_400_000;
const two = (value: number | string): string => String(value).padStart(2, "0");

/** The Solar Hijri year, month and day of a moment (UTC milliseconds): 2026-11-24 → [1405, 9, 3]. */
function solar(at: number): readonly [number, number, number] {
  const parts = solarParts.formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return [part("year"), part("month"), part("day")];
}

const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A stored date for editing: `1405/09/03`, in English `2026-11-24`. Returns text that is no date unchanged. */
export function dayShown(kept: string, language: Language): string {
  const at = Date.parse(`${kept}T00:00:00Z`);
  if (traitsOf(language).calendar === "gregorian" || Number.isNaN(at)) return kept;
  const [year, month, date] = solar(at);
  return `${year}/${two(month)}/${two(date)}`;
}

/** The first year of the official table of leap years; earlier Solar Hijri dates are typing errors. */
const firstSolarYear = 1206;

/** Reads a date in either calendar and in any digits. Returns other text unchanged; the API then refuses it. */
export function dayTyped(typed: string): string {
  const [, year = "", month = "", date = ""] =
    /^\s*(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})\s*$/.exec(latin(typed)) ?? [];
  if (year === "" || Number(year) < firstSolarYear) return typed.trim();
  if (Number(year) > 1700) return `${year}-${two(month)}-${two(date)}`;
  return ofSolar(Number(year), Number(month), Number(date)) ?? typed.trim();
}

/**
 * Finds the Gregorian date of a Solar Hijri date by trying fifteen days around an estimate. The estimate counts months
 * of 30.5 days from 21 March (Nowruz) of the year 621 later.
 */
function ofSolar(year: number, month: number, date: number): string | undefined {
  const near = Date.UTC(year + 621, 2, 21) + Math.round((month - 1) * 30.5 + date - 1) * day;
  const around = Array.from({ length: 15 }, (_, step) => near + (step - 7) * day);
  const found = around.find((at) => solar(at).join() === [year, month, date].join());
  return found === undefined ? undefined : isoOf(found);
}

/** Reads a time of day: `۸:۳۰` → `08:30`. Returns other text unchanged; the API then refuses it. */
export function timeTyped(typed: string): string {
  const [, hour, minute = "00"] = /^\s*(\d{1,2})(?:[:.٫](\d{2}))?\s*$/.exec(latin(typed)) ?? [];
  return hour === undefined ? typed.trim() : `${two(hour)}:${minute}`;
}

/** Reads month and day of a Solar Hijri year: `۳/۱۵` → `03-15`. */
export function yearDayTyped(typed: string): string {
  const [, month, date = ""] = /^\s*(\d{1,2})[/\-.](\d{1,2})\s*$/.exec(latin(typed)) ?? [];
  return month === undefined ? typed.trim() : `${two(month)}-${two(date)}`;
}

/** A stored month and day for editing: `03-15` → `03/15`. */
export const yearDayShown = (kept: string): string => kept.replace("-", "/");

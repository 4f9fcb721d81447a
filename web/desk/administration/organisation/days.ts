/** Days as people write them: Solar Hijri in Persian, Gregorian in English; kept as `2026-11-24`. Pure. */
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

/** `2026-11-24` → [1405, 9, 3]; nothing for what is no day. */
function solar(at: number): readonly [number, number, number] {
  const parts = solarParts.formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return [part("year"), part("month"), part("day")];
}

const isoOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** How a kept day is shown for editing: `1405/09/03`, in English `2026-11-24`. What is no day stays as it is. */
export function dayShown(kept: string, language: Language): string {
  const at = Date.parse(`${kept}T00:00:00Z`);
  if (language === "en" || Number.isNaN(at)) return kept;
  const [year, month, date] = solar(at);
  return `${year}/${two(month)}/${two(date)}`;
}

/** Reads what was typed, in either calendar and any digits. What is no day stays as it was typed: the API says so. */
export function dayTyped(typed: string): string {
  const [, year = "", month = "", date = ""] =
    /^\s*(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})\s*$/.exec(latin(typed)) ?? [];
  if (year === "") return typed.trim();
  if (Number(year) > 1700) return `${year}-${two(month)}-${two(date)}`;
  return ofSolar(Number(year), Number(month), Number(date)) ?? typed.trim();
}

/** Nowruz is near 21 March of the year 621 later; the day is within a few of where months of 30.5 days would put it. */
function ofSolar(year: number, month: number, date: number): string | undefined {
  const near = Date.UTC(year + 621, 2, 21) + Math.round((month - 1) * 30.5 + date - 1) * day;
  const around = Array.from({ length: 15 }, (_, step) => near + (step - 7) * day);
  const found = around.find((at) => solar(at).join() === [year, month, date].join());
  return found === undefined ? undefined : isoOf(found);
}

/** A time of day as it is kept: `۸:۳۰` → `08:30`. What is none stays as it was typed: the API says so. */
export function timeTyped(typed: string): string {
  const [, hour, minute = "00"] = /^\s*(\d{1,2})(?:[:.٫](\d{2}))?\s*$/.exec(latin(typed)) ?? [];
  return hour === undefined ? typed.trim() : `${two(hour)}:${minute}`;
}

/** Month and day of a Solar Hijri year as they are kept: `۳/۱۵` → `03-15`. */
export function yearDayTyped(typed: string): string {
  const [, month, date = ""] = /^\s*(\d{1,2})[/\-.](\d{1,2})\s*$/.exec(latin(typed)) ?? [];
  return month === undefined ? typed.trim() : `${two(month)}-${two(date)}`;
}

/** `03-15` → `03/15`, as days are written. */
export const yearDayShown = (kept: string): string => kept.replace("-", "/");

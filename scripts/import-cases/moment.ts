/** Reads dates as people and systems write them: Solar Hijri or Gregorian, in Persian, Arabic or Latin digits (P8). */

import { latinDigits } from "../../shared/domain/text/digits.ts";
import { isDay } from "../../shared/domain/time/days.ts";
import { fromSolarHijri, monthLength } from "../../shared/domain/time/solar-hijri.ts";
import { momentOfTehran, tehranDay } from "../../shared/domain/time/tehran-time.ts";

interface Read {
  /** A day in Tehran, ISO. */
  readonly day: string;
  /** A time in Tehran, `09:20:00`; absent when only a day is written. */
  readonly time?: string;
}

/**
 * `1404/05/12`, `1404-5-12 14:30`, `۱۴۰۴/۰۵/۱۲`, `2025-08-03`, `2025-08-03T11:00:00Z`. The year tells the calendar: years up to
 * 1599 are Solar Hijri. A time without a zone is Tehran's.
 *
 * @returns undefined for anything else, and for a day that the calendar does not have
 */
export function readMoment(written: string): { readonly day: string; readonly at: string } | undefined {
  const text = latinDigits(written).trim();
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text);
  if (zoned) return ofInstant(new Date(text));
  const read = readLocal(text);
  if (read === undefined) return undefined;
  const { day, time = "00:00:00" } = read;
  const minute = momentOfTehran(day, time.slice(0, 5));
  return { day, at: new Date(Date.parse(minute) + Number(time.slice(6)) * 1_000).toISOString() };
}

/** Whether a time of the day is written beside the day. */
export const hasTime = (written: string): boolean => /\d:\d/.test(latinDigits(written));

const ofInstant = (at: Date) =>
  Number.isNaN(at.getTime()) ? undefined : { day: tehranDay(at), at: at.toISOString() };

const form =
  /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T\s,،-]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?)?$/;

function readLocal(text: string): Read | undefined {
  const [, year = "", month = "", date = "", hour, minute = "00", second = "00"] = form.exec(text) ?? [];
  const day = year === "" ? undefined : dayOf(Number(year), Number(month), Number(date));
  if (day === undefined) return undefined;
  return hour === undefined ? { day } : { day, time: `${hour.padStart(2, "0")}:${minute}:${second}` };
}

/** The first and last years of the Solar Hijri calendar for which the earlier system may have requests. */
const solar = { from: 1300, to: 1599 };

function dayOf(year: number, month: number, day: number): string | undefined {
  if (year >= solar.from && year <= solar.to) {
    if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
    return fromSolarHijri({ year, month, day });
  }
  const iso = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return year >= 1921 && year <= 2199 && isDay(iso) ? iso : undefined;
}

/**
 * Reads the sheets of the organisation or a unit up to the end of a day (a sheet has the sums of one day). Returns the
 * events of each month, and the backlog at its end.
 */

import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import {
  addMonths,
  fromSolarHijri,
  monthOf,
  toSolarHijri,
} from "../../../../shared/domain/time/solar-hijri.ts";
import type { Sheets } from "../../../../shared/sheets/sheets.ts";
import { daysToRate } from "../../reactions/count/ratings.ts";
import { onSheets } from "../../reactions/count/sheet-layout.ts";
import { type Sums, sumDays } from "./sum-days.ts";

export interface MonthFlow {
  /** The month in the Solar Hijri calendar: `1405-09`. */
  readonly month: string;
  /** The numbers of events in the month. */
  readonly flow: Sums;
}

export interface MonthSums extends MonthFlow {
  /** The backlog at the end of the month, or of the last day for the current month. */
  readonly stock: Sums;
}

type Months<Month> = readonly [Month, ...Month[]];

/** A text that sorts before every date. */
const earliest = "0000-00-00";

export interface Span {
  /** An ISO date; the figures are those at the end of this day. */
  readonly day: string;
  /** The number of months, the current one included. */
  readonly months: number;
}

/** The number of units whose sums are read in parallel. */
export const unitsAtOnce = 8;

type Read = Pick<Sheets<never>, "read">;

/**
 * Returns the sums of each month, the oldest first. The backlog is the sum of all days, so the cost grows with the number
 * of days since the beginning, and not with the number of cases (law 7).
 */
export const sumsOf = (sheets: Read, about: string, span: Span): Promise<Months<MonthSums>> =>
  sumsSince(sheets, about, span, earliest);

/**
 * Returns only the events of each month. It reads the sums of these months, and of the earlier days whose unrated
 * answers are counted as silent in these months.
 */
export async function flowsOf(sheets: Read, about: string, span: Span): Promise<Months<MonthFlow>> {
  const [first = span.day] = firstDays(span);
  const since = isoDay(dayNumber(first) - daysToRate - 1);
  return sumsSince(sheets, about, span, since);
}

async function sumsSince(sheets: Read, about: string, span: Span, since: string): Promise<Months<MonthSums>> {
  const { day } = span;
  const firsts = firstDays(span);
  const days = await sheets.read(onSheets(about), since, day);
  const months = firsts.map((first, at) => ({ first, last: dayBefore(firsts[at + 1]) ?? day }));
  return sumDays(days, months).map((sums, at) => ({
    month: monthOf(firsts[at] ?? day),
    ...sums,
  })) as unknown as Months<MonthSums>;
}

/** The first day of each month; the current month is the last. */
function firstDays({ day, months }: Span): readonly string[] {
  const running = { ...toSolarHijri(day), day: 1 };
  return Array.from({ length: months }, (_, n) => fromSolarHijri(addMonths(running, n + 1 - months)));
}

const dayBefore = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : isoDay(dayNumber(day) - 1);

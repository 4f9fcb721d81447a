/** Reads the sheets of the organisation or a unit as of the end of a day: the events of each month, and the backlog at its end. */

import { dayNumber, isoDay } from "../../../../shared/domain/time/days.ts";
import {
  addMonths,
  fromSolarHijri,
  monthOf,
  toSolarHijri,
} from "../../../../shared/domain/time/solar-hijri.ts";
import type { Sheets } from "../../../../shared/sheets/sheets.ts";
import { isSaid } from "../../reactions/count/cell.ts";
import { onSheets } from "../../reactions/count/sheet-layout.ts";
import { type Sums, sumDays } from "./sum-days.ts";

export interface MonthSums {
  /** `1405-09` */
  readonly month: string;
  /** The events of the month. */
  readonly flow: Sums;
  /** The backlog at its end, or at the end of the day. */
  readonly stock: Sums;
}

/** Before every day that anything is counted on. */
const earliest = "0000-00-00";

export interface Span {
  /** ISO; the figures are those of its end. */
  readonly day: string;
  /** How many months, the running one included. */
  readonly months: number;
}

/** Units whose sheets are read beside each other. */
export const unitsAtOnce = 8;

/**
 * The oldest month first. The cost grows with the days since the beginning and not with cases (law 7): the backlog is the sum of all days.
 * Opinions about a unit are read of those months alone.
 */
export async function sumsOf(
  sheets: Pick<Sheets<never>, "read">,
  about: string,
  { day, months }: Span,
): Promise<readonly [MonthSums, ...MonthSums[]]> {
  const firsts = firstDays(day, months);
  const since = isSaid(about) ? (firsts[0] ?? day) : earliest;
  const days = await sheets.read(onSheets(about), since, day);
  const spans = firsts.map((first, at) => ({ first, last: dayBefore(firsts[at + 1]) ?? day }));
  return sumDays(days, spans).map((sums, at) => ({
    month: monthOf(firsts[at] ?? day),
    ...sums,
  })) as unknown as readonly [MonthSums, ...MonthSums[]];
}

/** The first day of each month, the running one last. */
function firstDays(day: string, months: number): readonly string[] {
  const running = { ...toSolarHijri(day), day: 1 };
  return Array.from({ length: months }, (_, n) => fromSolarHijri(addMonths(running, n + 1 - months)));
}

const dayBefore = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : isoDay(dayNumber(day) - 1);

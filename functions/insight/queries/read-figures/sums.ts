/** Reads the sheets of somebody as of the end of a day: months that are over as a whole, the running one day by day. */

import {
  addMonths,
  fromSolarHijri,
  monthOf,
  toSolarHijri,
} from "../../../../shared/domain/time/solar-hijri.ts";
import type { Sheet, Sheets } from "../../../../shared/sheets/sheets.ts";
import { stockOf } from "../../reactions/count/cell.ts";
import { partitionsOfAbout } from "../../reactions/count/sheet-partitions.ts";

export type Sums = Readonly<Record<string, number>>;

export interface MonthSums {
  /** `1405-09` */
  readonly month: string;
  /** What happened in it. */
  readonly flow: Sums;
  /** What was so at its end, or at the end of the day. */
  readonly stock: Sums;
}

/** Before every month that anything is counted in. */
const earliest = "1300-01";

export interface Span {
  /** ISO; the figures are those of its end. */
  readonly day: string;
  /** How many months, the running one included. */
  readonly months: number;
}

/** Units whose sheets are read beside each other: each takes some sixteen queries, and a function has a thousand file descriptors. */
export const unitsAtOnce = 8;

/** The oldest month first. It costs what months there are, and not what happened in them (law 7). */
export async function sumsOf(
  sheets: Pick<Sheets<never>, "read">,
  about: string,
  { day, months }: Span,
): Promise<readonly [MonthSums, ...MonthSums[]]> {
  const running = { ...toSolarHijri(day), day: 1 };
  const first = fromSolarHijri(running);
  const names = Array.from({ length: months }, (_, n) =>
    monthOf(fromSolarHijri(addMonths(running, n + 1 - months))),
  );
  const [oldest = "", last = ""] = [names[0], monthOf(fromSolarHijri(addMonths(running, -1)))];
  const read = reader(sheets);
  const [over, days, stockOver, stockDays] = await Promise.all([
    months > 1 ? read(about, oldest, last) : [],
    read(about, first, day),
    read(stockOf(about), earliest, last),
    read(stockOf(about), first, day),
  ]);
  const [now, before] = [monthOf(day), names.slice(0, -1)];
  const until = (month: string): readonly Sheet[] => stockOver.filter(({ period }) => period <= month);
  return [
    ...before.map((month) => ({
      month,
      flow: added(over.filter(({ period }) => period === month)),
      stock: added(until(month)),
    })),
    { month: now, flow: added(days), stock: added([...until(now), ...stockDays]) },
  ] as unknown as readonly [MonthSums, ...MonthSums[]];
}

/** Reads the sheets of all partitions, each with its part of the sums of a period. */
const reader =
  (sheets: Pick<Sheets<never>, "read">) =>
  async (about: string, from: string, to: string): Promise<readonly Sheet[]> =>
    (await Promise.all(partitionsOfAbout(about).map((each) => sheets.read(each, from, to)))).flat();

function added(sheets: readonly Sheet[]): Sums {
  const total: Record<string, number> = {};
  for (const { sums } of sheets)
    for (const [name, by] of Object.entries(sums)) total[name] = (total[name] ?? 0) + by;
  return total;
}

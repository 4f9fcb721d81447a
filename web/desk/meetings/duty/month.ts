/** A Solar Hijri month, as the page's URL and the screen have it. */

import { dayNumber, solarHijriOf } from "../../../../shared/contracts/fields/calendar.ts";
import { today } from "../../app/clock/now.ts";

export interface Month {
  readonly year: number;
  /** The number of the Solar Hijri month, 1 to 12. */
  readonly month: number;
}

export const thisMonth = (day = today()): Month => solarHijriOf(dayNumber(day));

/** The name of a month in the API: `1405-09`. */
export const nameOf = ({ year, month }: Month): string => `${year}-${String(month).padStart(2, "0")}`;

/** Reads a month from its name; undefined when it is invalid. */
export function monthIn(text: string | null): Month | undefined {
  const [, year, month] = /^(1[34]\d{2})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}

export function monthAfter({ year, month }: Month, months: number): Month {
  const at = year * 12 + month - 1 + months;
  return { year: Math.floor(at / 12), month: (at % 12) + 1 };
}

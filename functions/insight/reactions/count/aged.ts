/**
 * Sums by days since: the sheet of a day says how many of which age came to wait and waited no longer, so a reader knows the age of each
 * that still waits on any later day, and no sheet of a day to come is written (ADR 0047).
 */

/** A request, by the day on which it was registered. */
export const waits = "waits";
/** An answer that nobody has rated, by the day on which it was given. */
export const unrated = "unrated";

/** From this age on ages are not told apart: it is the first day of the last group of ages. */
const oldest = 91;

export const agedName = (measure: string, channel: string, days: number): string =>
  `${measure}.${channel}.${Math.min(days, oldest)}`;

export interface Aged {
  readonly channel: string;
  readonly days: number;
}

/** What a name says by days since; undefined for a name of another measure. */
export function agedOf(name: string, measure: string): Aged | undefined {
  if (!name.startsWith(`${measure}.`)) return undefined;
  const at = name.lastIndexOf(".");
  return { channel: name.slice(measure.length + 1, at), days: Number(name.slice(at + 1)) };
}

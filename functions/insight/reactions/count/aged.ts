/**
 * Sums by days since: the sheet of a day says how many of which age came to wait and waited no longer, so a reader knows the age of each
 * that still waits on any later day, and no sheet of a day to come is written (ADR 0047).
 */

/** From this age on ages are not told apart: it is the first day of the last group of ages. */
const oldest = 91;
const age = (days: number): number => Math.min(days, oldest);

/** Cases that wait for an answer, by the days since the registration. */
export const waitsName = (channel: string, days: number): string => `waits.${channel}.${age(days)}`;
/** Answers without a rating, by the days since the answer. */
export const unratedName = (channel: string, days: number): string => `unrated.${channel}.${age(days)}`;

export interface Aged {
  readonly channel: string;
  readonly days: number;
}

/** The channel and the days in a name of this measure; undefined for a name of another one. */
export function agedOf(name: string, measure: "waits" | "unrated"): Aged | undefined {
  if (!name.startsWith(`${measure}.`)) return undefined;
  const at = name.lastIndexOf(".");
  return { channel: name.slice(measure.length + 1, at), days: Number(name.slice(at + 1)) };
}

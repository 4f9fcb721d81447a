/**
 * Sums by age. The sheet of a day has, for each age, how many cases began and stopped waiting that day. From these a
 * reader computes the ages on any later day, so no sheet of a future day is written (ADR 0047).
 */

/** All ages from this number of days on count as one. */
const oldest = 91;
const age = (days: number): number => Math.min(days, oldest);

/** The name of the sum of cases that wait for an answer, by channel and days since registration. */
export const waitsName = (channel: string, days: number): string => `waits.${channel}.${age(days)}`;
/** The name of the sum of answers without a rating, by channel and days since the answer. */
export const unratedName = (channel: string, days: number): string => `unrated.${channel}.${age(days)}`;

export interface Aged {
  readonly channel: string;
  readonly days: number;
}

/** Returns the channel and the days in a sum's name; undefined for a name of another measure. */
export function agedOf(name: string, measure: "waits" | "unrated"): Aged | undefined {
  if (!name.startsWith(`${measure}.`)) return undefined;
  const at = name.lastIndexOf(".");
  return { channel: name.slice(measure.length + 1, at), days: Number(name.slice(at + 1)) };
}

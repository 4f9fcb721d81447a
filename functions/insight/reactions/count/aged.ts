/**
 * Sums by age: the sheet of a day has the number of each age that began and stopped waiting, so that a reader
 * can compute the ages on any later day, and no sheet of a future day is written (ADR 0047).
 */

/** Ages from here on count as one: the first day of the last group of ages. */
const oldest = 91;
const age = (days: number): number => Math.min(days, oldest);

/** Cases that wait for an answer, by the days since registration. */
export const waitsName = (channel: string, days: number): string => `waits.${channel}.${age(days)}`;
/** Answers without a rating, by the days since the answer. */
export const unratedName = (channel: string, days: number): string => `unrated.${channel}.${age(days)}`;

export interface Aged {
  readonly channel: string;
  readonly days: number;
}

/** The channel and the days in a name of this measure; undefined for other names. */
export function agedOf(name: string, measure: "waits" | "unrated"): Aged | undefined {
  if (!name.startsWith(`${measure}.`)) return undefined;
  const at = name.lastIndexOf(".");
  return { channel: name.slice(measure.length + 1, at), days: Number(name.slice(at + 1)) };
}

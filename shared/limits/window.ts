import { tehranMoment } from "../domain/time/tehran-time.ts";

/** The beginning of 1970-01-01 in Tehran, in seconds since 1970, from which the windows are counted. */
const origin = tehranMoment(0) / 1_000;

/** The beginning of the window with this number and length, in seconds since 1970. */
export const beginOf = (index: number, seconds: number): number => index * seconds + origin;

/**
 * The name of a counter in the window of length `seconds` that contains `at`, the number of this window, and its end in
 * seconds since 1970. Windows of a day begin at midnight in Tehran, windows of an hour at its full hours.
 */
export function windowOf(
  name: string,
  seconds: number,
  at: Date,
): { readonly name: string; readonly index: number; readonly ends: number } {
  const index = Math.floor((at.getTime() / 1_000 - origin) / seconds);
  return { name: `${name}/${seconds}-${index}`, index, ends: beginOf(index + 1, seconds) };
}

/**
 * When a failed delivery is retried: for days, with growing pauses, as the Standard Webhooks specification proposes. Pure
 * functions.
 */

/** The seconds to wait after the first failed attempt, the second, and so on: about three days in all. */
export const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** The longest wait in seconds that a receiver's Retry-After header may ask for; a longer one is shortened to this. */
const longestWait = 86_400;

/** A factor of 1 to 1.1, derived from the id, so that deliveries that failed together are not retried together. */
const spread = (id: string): number => 1 + Number.parseInt(id.slice(0, 4), 16) / 0x10000 / 10;

/**
 * Returns when to try again; undefined after the last attempt.
 * @param attempt the number of the failed attempt, from 1
 * @param id 32 hex digits
 * @param retryAfter the seconds that the receiver asked to wait, if it did
 */
export function againAt(attempt: number, id: string, at: Date, retryAfter = 0): Date | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined) return undefined;
  const seconds = Math.max(wait * spread(id), Math.min(retryAfter, longestWait));
  return new Date(at.getTime() + Math.ceil(seconds * 1_000));
}

/** Returns when a delivery that waits for a probe is tried: up to half a minute after `until`, the end of the wait. */
export const behind = (until: string, id: string): Date =>
  new Date(Date.parse(until) + Math.ceil((spread(id) - 1) * 300_000));

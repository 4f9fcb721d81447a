/** When a delivery that was not taken is tried again, as Standard Webhooks proposes: days of retries, ever further apart. Pure. */

/** Seconds after the first attempt, the second, and so on: some three days in all. */
export const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** However long they ask us to wait. */
const longestWait = 86_400;

/** Up to a tenth more, by the id: those that failed together do not come back together. */
const spread = (id: string): number => 1 + Number.parseInt(id.slice(0, 4), 16) / 0x10000 / 10;

/**
 * @param attempt the how many that just failed, from 1.
 * @param id 32 hex digits.
 * @param retryAfter seconds, where they said so.
 * @returns nothing when it was the last.
 */
export function againAt(attempt: number, id: string, at: Date, retryAfter = 0): Date | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined) return undefined;
  const seconds = Math.max(wait * spread(id), Math.min(retryAfter, longestWait));
  return new Date(at.getTime() + Math.ceil(seconds * 1_000));
}

/** Of who waits for a webhook to take something again: a little after the one that tries. */
export const behind = (until: string, id: string): Date =>
  new Date(Date.parse(until) + Math.ceil((spread(id) - 1) * 300_000));

/** When a failed delivery is retried, as Standard Webhooks proposes: for days, with growing pauses. Pure. */

/** Seconds after the first attempt, the second, and so on: about three days in all. */
export const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** A longer Retry-After is ignored. */
const longestWait = 86_400;

/** Up to a tenth more, by the id, so that deliveries that failed together do not return together. */
const spread = (id: string): number => 1 + Number.parseInt(id.slice(0, 4), 16) / 0x10000 / 10;

/**
 * @param attempt the number of the failed attempt, from 1
 * @param id 32 hex digits
 * @param retryAfter seconds, where the receiver asked for them
 * @returns undefined after the last attempt
 */
export function againAt(attempt: number, id: string, at: Date, retryAfter = 0): Date | undefined {
  const wait = waits[attempt - 1];
  if (wait === undefined) return undefined;
  const seconds = Math.max(wait * spread(id), Math.min(retryAfter, longestWait));
  return new Date(at.getTime() + Math.ceil(seconds * 1_000));
}

/** When deliveries that wait for a probe are tried: a little after it. */
export const behind = (until: string, id: string): Date =>
  new Date(Date.parse(until) + Math.ceil((spread(id) - 1) * 300_000));

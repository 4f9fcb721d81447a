/**
 * A call can be promised for at most ninety days ahead (R19), since staff would overlook a call in a mistyped
 * year.
 */
const daysAhead = 90;
const dayInMs = 86_400_000;

/**
 * Whether a call can be promised for this time: the time is in the future, and at most ninety days ahead.
 * @param due the time of the call, ISO 8601 in UTC; the empty text gives false
 * @param at now
 */
export function isCallAhead(due: string, at: Date): boolean {
  const left = Date.parse(due) - at.getTime();
  return left > 0 && left <= daysAhead * dayInMs;
}

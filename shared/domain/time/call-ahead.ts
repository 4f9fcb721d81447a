/** A limit on promised calls (R19): a mistyped year would put the call where nobody looks. */
const daysAhead = 90;
const dayInMs = 86_400_000;

/**
 * Whether a call can be promised for this time: in the future, and at most ninety days ahead.
 * @param due ISO 8601 in UTC; false for the empty text
 * @param at now
 */
export function isCallAhead(due: string, at: Date): boolean {
  const left = Date.parse(due) - at.getTime();
  return left > 0 && left <= daysAhead * dayInMs;
}

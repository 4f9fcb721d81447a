/** A call is promised for an hour that somebody will remember (R19); a year typed wrong would stand in no list that is read. */
const daysAhead = 90;
const dayInMs = 86_400_000;

/**
 * Whether a call can be promised for this moment: ahead, and not too far.
 * @param due ISO 8601 in UTC; the empty text is no moment. @param at now.
 */
export function isCallAhead(due: string, at: Date): boolean {
  const left = Date.parse(due) - at.getTime();
  return left > 0 && left <= daysAhead * dayInMs;
}

/**
 * Whom this person has just told what waited, and when. The list is built a moment later than a request changes: until it has
 * caught up they look here, so that nobody sees their own work undone.
 */
const told = new Map<string, string>();

/** @param at when they were told, ISO 8601 in UTC. */
export const rememberTold = (code: string, at: string): void => void told.set(code, at);

/** What waits since later is news. */
export const isTold = ({
  trackingCode,
  since,
}: {
  readonly trackingCode: string;
  readonly since: string;
}): boolean => since <= (told.get(trackingCode) ?? "");

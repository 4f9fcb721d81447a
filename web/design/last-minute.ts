/** The last minute before a moment (ISO 8601 in UTC): a link that expires at 00:00 is open until 23:59 of the day before. */
export const lastMinuteOf = (until: string): string => new Date(Date.parse(until) - 60_000).toISOString();

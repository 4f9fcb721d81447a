/** How far ahead a place must be to go to another applicant, so that they can prepare. Pure. */

export const noticeHours = 24;

const hour = 3_600_000;

/** The last moment at which such a place can still be given: ISO 8601 in UTC. */
export const beforeNotice = (begins: string): string =>
  new Date(Date.parse(begins) - noticeHours * hour).toISOString();

/** @param at ISO 8601 in UTC. Returns the earliest beginning that is far enough ahead, in the same form. */
export const afterNotice = (at: string): string =>
  new Date(Date.parse(at) + noticeHours * hour).toISOString();

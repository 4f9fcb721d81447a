/** How long before a place begins it may still go to another applicant: nearer than that nobody could prepare. Pure. */

export const noticeHours = 24;

const hour = 3_600_000;

/** The last moment at which a place of that beginning is far enough: ISO 8601 in UTC. */
export const beforeNotice = (begins: string): string =>
  new Date(Date.parse(begins) - noticeHours * hour).toISOString();

/** @param at ISO 8601 in UTC, as is what it returns: from when places are far enough. */
export const afterNotice = (at: string): string =>
  new Date(Date.parse(at) + noticeHours * hour).toISOString();

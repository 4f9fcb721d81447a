/**
 * How many hours ahead a free place must be to go to another applicant, so that the applicant can prepare. Pure
 * functions.
 */

export const noticeHours = 24;

const hour = 3_600_000;

/** The last moment at which the place that begins at `begins` can go to another applicant; ISO 8601 in UTC. */
export const beforeNotice = (begins: string): string =>
  new Date(Date.parse(begins) - noticeHours * hour).toISOString();

/**
 * Returns the earliest beginning of a place that can be given out at this moment; ISO 8601 in UTC. @param at ISO 8601 in
 * UTC.
 */
export const afterNotice = (at: string): string =>
  new Date(Date.parse(at) + noticeHours * hour).toISOString();

/**
 * A meeting time is given to an applicant only this many hours before it begins or earlier, so that the applicant can
 * prepare. Pure functions.
 */

export const noticeHours = 24;

const hour = 3_600_000;

/** The last moment at which a meeting time that begins at `begins` can be given to an applicant; ISO 8601 in UTC. */
export const beforeNotice = (begins: string): string =>
  new Date(Date.parse(begins) - noticeHours * hour).toISOString();

/**
 * Returns the earliest beginning of the meeting times that can be given to applicants at the moment `at`; both are ISO
 * 8601 in UTC.
 */
export const afterNotice = (at: string): string =>
  new Date(Date.parse(at) + noticeHours * hour).toISOString();

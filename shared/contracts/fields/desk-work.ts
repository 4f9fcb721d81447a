/**
 * The work at the service desk that is counted for each clerk and day, and the limits above which the head of the
 * service desk is alerted.
 */

/** The counted kinds of work: identifying an applicant, looking at a request, and acting for an applicant. */
export const deskWorks = [
  "identification",
  "look",
  "registration",
  "addition",
  "reply",
  "withdrawal",
  "objection",
  "consent",
  "news-wish",
  "rating",
  "receipt",
  "authority",
  "contact",
  "meeting",
  "meeting-time",
  "meeting-time-off",
] as const;

export type DeskWork = (typeof deskWorks)[number];

/**
 * The counts of a clerk that have a limit. `unused`: identifications in a day that no act or registration
 * followed; `acts`: acts in applicants' names in a day; `hour`: identifications within sixty minutes.
 */
export const deskLimits = ["unused", "acts", "hour"] as const;

export type DeskLimit = (typeof deskLimits)[number];

/** The work at the desk that is counted by clerk and day, and the limits that alert the head of the desk. */

/** Identifications, looks at requests, and acts for applicants. */
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
 * `unused`: identifications in a day without a following act or registration; `acts`: acts in a day in
 * applicants' names; `hour`: identifications within sixty minutes.
 */
export const deskLimits = ["unused", "acts", "hour"] as const;

export type DeskLimit = (typeof deskLimits)[number];

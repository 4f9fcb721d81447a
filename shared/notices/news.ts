/**
 * Which notice announces which event of a request (N1): the same for messages and for the applicant's page.
 */

/**
 * Entries of the public timeline. Referrals, parts of an answer and the applicant's own acts are only on the
 * page.
 */
export const newsOfEntries: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

/** News of a meeting: what the applicant must do or attend, and what the organisation did. */
export const newsOfMeetings: Readonly<Record<string, string>> = {
  offered: "choose-time",
  booked: "meeting-booked",
  moved: "meeting-moved",
  "cancelled-by-organisation": "meeting-cancelled",
  "official-absent": "meeting-cancelled",
  deputy: "meeting-deputy",
  refused: "meeting-decided",
  "in-writing": "meeting-decided",
  "sent-on": "meeting-decided",
};

/** News of an emergency (S3): the applicant is asked to return, or to give an opinion. */
export const newsOfEmergencies: Readonly<Record<string, string>> = {
  remedied: "remedied",
  "opinion-asked": "your-opinion",
};

/** News for members who joined a group (C10). */
export const newsOfMembers = {
  answered: "answered",
  "final-answered": "answered",
  withdrawn: "group-withdrawn",
} as const;

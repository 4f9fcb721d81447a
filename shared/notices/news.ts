/**
 * Which notice announces which event of a request (N1). Messages and the applicant's page use the same
 * tables.
 */

/**
 * The notice for each entry of the public timeline. Referrals, answers to parts and the applicant's own acts
 * have no notice; they are only on the page.
 */
export const newsOfEntries: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

/**
 * The notice for each event of a meeting: what the applicant must do or attend, and what the organisation
 * did.
 */
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

/**
 * The notice for each event of an emergency (S3), in which the applicant is asked to return, or to give an
 * opinion.
 */
export const newsOfEmergencies: Readonly<Record<string, string>> = {
  remedied: "remedied",
  "opinion-asked": "your-opinion",
};

/** The notices for members who joined a group (C10). */
export const newsOfMembers = {
  answered: "answered",
  "final-answered": "answered",
  withdrawn: "group-withdrawn",
} as const;

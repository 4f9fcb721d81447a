/**
 * Which notice announces which event of a request (N1). Messages and the applicant's page use the same
 * tables.
 */

/**
 * The notice for each entry of the public timeline. No notice announces a referral, an answer to one part of
 * a divided request, or an act of the applicant; these entries are only on the applicant's page.
 */
export const newsOfEntries: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

/**
 * The notice for each event of a meeting: a notice is sent when the applicant must do or attend something, or
 * when the organisation changed something.
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
 * The notice for each event of an emergency (S3). These notices ask the applicant to come back, or to give an
 * opinion.
 */
export const newsOfEmergencies: Readonly<Record<string, string>> = {
  remedied: "remedied",
  "opinion-asked": "your-opinion",
};

/** The notices for the people who joined a group's request (C10). */
export const newsOfMembers = {
  answered: "answered",
  "final-answered": "answered",
  withdrawn: "group-withdrawn",
} as const;

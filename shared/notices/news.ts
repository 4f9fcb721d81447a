/** What of a request is told its people, and by which notice (N1): the same for messages and for the applicant's page. */

/** Entries of the public timeline. Referrals, parts of an answer and what the applicant did are on the page alone. */
export const newsOfEntries: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

/** News of a meeting: what somebody must do or come for, and what the organisation did. */
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

/** Of an emergency (S3): who is to go back, and who is asked for an opinion. */
export const newsOfEmergencies: Readonly<Record<string, string>> = {
  remedied: "remedied",
  "opinion-asked": "your-opinion",
};

/** What is told to who joined a group (C10). */
export const newsOfMembers = {
  answered: "answered",
  "final-answered": "answered",
  withdrawn: "group-withdrawn",
} as const;

/**
 * The closed lists about meetings that pages, contracts and services share: needs, stages, refusals, acts,
 * timeline entries.
 */

/** What a visitor to a meeting may need (M1). */
export const meetingNeeds = ["companion", "wheelchair", "interpreter"] as const;

/**
 * The stages of a meeting, in order: to be decided, waiting for free times, offered to the applicant, booked;
 * then the stages of its day and its minutes. The last three end the meeting request without a meeting.
 */
export const meetingStages = [
  "asked",
  "approved",
  "offered",
  "booked",
  "arrived",
  "called",
  "in-session",
  "finished",
  "minuted",
  "refused",
  "in-writing",
  "withdrawn",
] as const;

/**
 * The stages in which the applicant has not yet come, or waits to be received. In these stages the
 * applicant's page shows where to come.
 */
export const comingStages: readonly (typeof meetingStages)[number][] = ["booked", "arrived", "called"];

/** The work on a meeting that can be late (D8): the decision (M2), and the minutes (M12). */
export const lateClocks = ["decision", "minutes"] as const;

/** Why a meeting is refused (M2). The vocabulary has a sentence for each reason. */
export const meetingRefusals = [
  "written-answer-suffices",
  "another-is-competent",
  "answer-not-due",
  "already-met",
  "absent-again",
] as const;

/** What an applicant may do with a meeting. */
export const meetingMoves = ["choose", "change", "cancel", "withdraw", "decline-deputy"] as const;

/** The kinds of entries about a meeting in a request's public timeline, in their usual order. */
export const meetingNews = [
  "asked",
  "approved",
  "sent-on",
  "refused",
  "in-writing",
  "offered",
  "offer-expired",
  "booked",
  "moved",
  "cancelled",
  "cancelled-by-organisation",
  "withdrawn",
  "deputy",
  "deputy-declined",
  "arrived",
  "called",
  "begun",
  "held",
  "absent",
  "official-absent",
  "minuted",
] as const;

/** The closed lists of meetings that pages, contracts and services share. */

/** What somebody needs who comes (M1). */
export const meetingNeeds = ["companion", "wheelchair", "interpreter"] as const;

/**
 * Where a meeting stands: to be decided, waiting for times, the applicant chooses, settled; then its day, and its minutes. The
 * last three are ends without a meeting.
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

/** Where its applicant is still to come, or waits at the door: they are told where. */
export const comingStages: readonly (typeof meetingStages)[number][] = ["booked", "arrived", "called"];

/** What may be late of a meeting (D8): its decision (M2), its minutes (M12). */
export const lateClocks = ["decision", "minutes"] as const;

/** Why a meeting is refused (M2); each has its sentence in the vocabulary. */
export const meetingRefusals = [
  "written-answer-suffices",
  "another-is-competent",
  "answer-not-due",
  "already-met",
  "absent-again",
] as const;

/** What an applicant may do about a meeting of theirs. */
export const meetingMoves = ["choose", "change", "cancel", "withdraw", "decline-deputy"] as const;

/** What a public timeline says of a meeting, in the order in which such things follow from each other. */
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

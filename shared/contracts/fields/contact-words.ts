/** The ways of contact that staff note in a case, and its results (R19). */
export const contactHows = ["phone", "in-person", "letter", "message"] as const;

/** `will-call-back`: the applicant answered, and had no time. */
export const contactResults = ["reached", "not-reached", "left-message", "will-call-back"] as const;

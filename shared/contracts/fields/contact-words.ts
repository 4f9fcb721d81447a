/** The ways of a contact that staff note in a case, and its outcomes (R19). */
export const contactHows = ["phone", "in-person", "letter", "message"] as const;

/** `will-call-back`: they answered, and had no time. */
export const contactResults = ["reached", "not-reached", "left-message", "will-call-back"] as const;

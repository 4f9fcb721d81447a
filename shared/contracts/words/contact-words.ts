/** The ways in which staff contact people about a case, and the results of a contact (R19). */
export const contactHows = ["phone", "in-person", "letter", "message"] as const;

/** `will-call-back`: the person answered but had no time, so staff telephone a second time. */
export const contactResults = ["reached", "not-reached", "left-message", "will-call-back"] as const;

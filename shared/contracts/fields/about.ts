/**
 * The form first asks whose business the request is (C5). This answer means the organisation's own; no hand-off to
 * another body has this key.
 */
export const aboutUs = "us";

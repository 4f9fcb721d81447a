/**
 * C5: the answer to the form's first question for the organisation's own matters; no hand-off has this key.
 */
export const aboutUs = "us";

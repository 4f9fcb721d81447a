/** C5: what the first question of the form calls the organisation's own matters; no hand-off has this key. */
export const aboutUs = "us";

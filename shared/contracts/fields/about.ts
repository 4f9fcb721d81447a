/**
 * The registration form first asks which body is competent for the matter (C5). This key is the answer “this
 * organisation”; the directory may not use the key for another body.
 */
export const aboutUs = "us";

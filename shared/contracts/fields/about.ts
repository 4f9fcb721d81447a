/**
 * The registration form first asks which body is competent for the matter (C5). The key stands for the answer
 * “this organisation”; the directory may not give this key to another body.
 */
export const aboutUs = "us";

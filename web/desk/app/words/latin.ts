/**
 * Turns Persian and Arabic digits into Latin digits, for numbers with which the desk computes. The API converts other
 * input itself.
 */
export const latin = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Turns Persian and Arabic digits into Latin ones, for numbers that the desk computes with; the API converts its own input. */
export const latin = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

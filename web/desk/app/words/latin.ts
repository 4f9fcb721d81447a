/** Digits as they are counted with: Persian and Arabic ones become Latin. For numbers of ours; the API folds its own. */
export const latin = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

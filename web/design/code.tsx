import { digitByDigit, inFours } from "./display.ts";
import type { Language } from "./words.ts";

/**
 * A tracking code: three groups of four in the digits of the page, always left to right, and read out digit by digit. Every
 * field accepts both kinds of digits.
 */
export const TrackingCode = ({ code, language }: { readonly code: string; readonly language: Language }) => (
  <data class="code" value={code}>
    <bdi dir="ltr" aria-hidden="true">
      {inFours(code, language)}
    </bdi>
    <span class="heard">{digitByDigit(code, language)}</span>
  </data>
);

/** Keeps a phone number or web address left to right within any text. */
export const Ltr = ({ children, lang }: { readonly children: string; readonly lang?: "en" }) => (
  <bdi dir="ltr" lang={lang}>
    {children}
  </bdi>
);

import { digitByDigit, inFours } from "./display.ts";
import type { Language } from "./words.ts";

/**
 * Shows a tracking code as three groups of four digits, in the digits of the page and always left to right. Screen
 * readers read it digit by digit.
 */
export const TrackingCode = ({ code, language }: { readonly code: string; readonly language: Language }) => (
  <data class="code" value={code}>
    <bdi dir="ltr" aria-hidden="true">
      {inFours(code, language)}
    </bdi>
    <span class="heard">{digitByDigit(code, language)}</span>
  </data>
);

/** Keeps a phone number or web address left to right within text of either direction. */
export const Ltr = ({ children, lang }: { readonly children: string; readonly lang?: "en" }) => (
  <bdi dir="ltr" lang={lang}>
    {children}
  </bdi>
);

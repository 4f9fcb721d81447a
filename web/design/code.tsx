import { digitByDigit, inFours } from "./display.ts";
import type { Language } from "./words.ts";

/** A tracking code: three fours in the digits of the page, left to right whatever stands around it, and read out digit by digit. Every field takes both kinds. */
export const TrackingCode = ({ code, language }: { readonly code: string; readonly language: Language }) => (
  <data class="code" value={code}>
    <bdi dir="ltr" aria-hidden="true">
      {inFours(code, language)}
    </bdi>
    <span class="heard">{digitByDigit(code, language)}</span>
  </data>
);

/** What is written left to right within any text: a phone number, a web address. */
export const Ltr = ({ children, lang }: { readonly children: string; readonly lang?: "en" }) => (
  <bdi dir="ltr" lang={lang}>
    {children}
  </bdi>
);

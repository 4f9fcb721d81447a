/** Checks that a default text of an SMS fits into one part when its placeholders have their longest values. */
import type { Language } from "../../shared/contracts/fields/language.ts";
import { atItsLongest } from "../../shared/contracts/fields/notice-texts.ts";
import { smsPlaces } from "../../shared/domain/text/sms-parts.ts";

export const isSms = (key: string): boolean =>
  /^shared\/contracts\/fields\/usual-texts\.ts#.*\.sms$/.test(key);

export const smsLimit =
  "One SMS with the longest values: 160 characters of the basic Latin alphabet; 70 in any other";

/** Returns a sentence with the length and the limit when the text needs more than one SMS part; undefined when it fits. */
export function smsExcess(text: string): string | undefined {
  const { parts, used, most } = smsPlaces(atItsLongest(text, "en" satisfies Language));
  return parts === 1 ? undefined : `${used} characters with the longest values; ${most} fit into an SMS`;
}

/** The applicant's choice about notices: which notices the applicant gets, and by which channel (N5). */

import * as z from "zod/mini";
import { languages } from "./language.ts";
import { messengerChoices } from "./messenger.ts";

/**
 * The channels for notices. `call`: the service desk telephones the applicant, or tells the applicant at the
 * next visit.
 */
export const newsChannels = ["sms", "email", "call"] as const;

/**
 * Which notices an applicant can choose to get. `required`: only the notices that `required-news.ts` of the
 * notification service lists as mandatory, with reasons.
 */
export const newsWanted = ["all", "no-reminders", "required"] as const;

export const newsWish = z.strictObject({
  channel: z.enum(newsChannels),
  wanted: z.enum(newsWanted),
  language: z.enum(languages),
  /**
   * N9: the messenger for everything that would otherwise go by SMS, one-time codes included; `none` for SMS. When
   * absent, the choice made at the registration stays. The choice has an effect while the organisation uses this
   * messenger.
   */
  messenger: z.exactOptional(z.enum(messengerChoices)),
});

export type NewsWish = z.output<typeof newsWish>;

/** The applicant's choice about notices: which notices the applicant gets, and by which channel (N5). */

import * as z from "zod/mini";
import { languages } from "./language.ts";

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
});

export type NewsWish = z.output<typeof newsWish>;

/** The applicant's choice of news: which news, and by which channel (N5). */

import * as z from "zod/mini";
import { languages } from "./language.ts";

/** `call`: the service desk calls the applicant, or gives the news when the applicant comes. */
export const newsChannels = ["sms", "email", "call"] as const;

/**
 * `required`: only the news that `required-news.ts` of the notification service lists as mandatory, with
 * reasons.
 */
export const newsWanted = ["all", "no-reminders", "required"] as const;

export const newsWish = z.strictObject({
  channel: z.enum(newsChannels),
  wanted: z.enum(newsWanted),
  language: z.enum(languages),
});

export type NewsWish = z.output<typeof newsWish>;

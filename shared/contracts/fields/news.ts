/** Which news an applicant wants, and how (N5). */

import * as z from "zod/mini";
import { languages } from "./language.ts";

/** `call`: the service desk calls them, or tells them when they come. */
export const newsChannels = ["sms", "email", "call"] as const;

/** `required`: only the news that notification's `required-news.ts` lists as mandatory, with reasons. */
export const newsWanted = ["all", "no-reminders", "required"] as const;

export const newsWish = z.strictObject({
  channel: z.enum(newsChannels),
  wanted: z.enum(newsWanted),
  language: z.enum(languages),
});

export type NewsWish = z.output<typeof newsWish>;

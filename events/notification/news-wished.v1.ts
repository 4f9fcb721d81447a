import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { language, locale, moment, person, slug } from "../fields.ts";

export const newsWished = defineEvent({
  name: "notification.news-wished",
  version: 1,
  summary:
    "The notification service learned which notices an applicant wants, and follows this choice from now on.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      channel: z.enum(["sms", "email", "call"]),
      wanted: z.enum(["all", "no-reminders", "required"]),
      language: language(),
      locale: z.optional(locale()),
      /** The messenger that the applicant chose instead of SMS, or `none` (N9). */
      messenger: z.optional(slug()),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person, slug } from "../fields.ts";

export const newsPreferred = defineEvent({
  name: "intake.news-preferred",
  version: 1,
  summary: "An applicant chose which notices to get, by which channel, and in which language.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      /**
       * A hash of the applicant's mobile, keyed with the applicant's own key. The choice holds for all
       * requests registered with this mobile. Absent when the applicant has no mobile.
       */
      contact: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
      channel: z.enum(["sms", "email", "call"]),
      wanted: z.enum(["all", "no-reminders", "required"]),
      language: language(),
      locale: z.optional(locale()),
      /** The messenger that the applicant chose instead of SMS, or `none` (N9). */
      messenger: z.optional(slug()),
      at: moment(),
    }),
});

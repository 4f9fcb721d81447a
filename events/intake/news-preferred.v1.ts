import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person } from "../fields.ts";

export const newsPreferred = defineEvent({
  name: "intake.news-preferred",
  version: 1,
  summary: "An applicant said what they want to hear, how, and in which language.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      /** Their mobile under their own key: it is said for all that they registered with it. Absent: they gave none. */
      contact: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
      channel: z.enum(["sms", "email", "call"]),
      wanted: z.enum(["all", "no-reminders", "required"]),
      language: language(),
      at: moment(),
    }),
});

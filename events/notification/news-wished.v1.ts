import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { language, locale, moment, person } from "../fields.ts";

export const newsWished = defineEvent({
  name: "notification.news-wished",
  version: 1,
  summary: "Notification learned an applicant's choice of news, and follows it from now on.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      channel: z.enum(["sms", "email", "call"]),
      wanted: z.enum(["all", "no-reminders", "required"]),
      language: language(),
      locale: z.optional(locale()),
      at: moment(),
    }),
});

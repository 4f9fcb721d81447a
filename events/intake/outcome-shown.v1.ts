import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const outcomeShown = defineEvent({
  name: "intake.outcome-shown",
  version: 1,
  summary:
    "A member of a group's request can see the outcome of the request (C10). There is one event for each member.",
  data: () =>
    z.strictObject({
      request: code(),
      /**
       * The person who joined the group's request and can now see the outcome; never the group's
       * representative.
       */
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      outcome: z.enum(["answered", "final-answered", "withdrawn"]),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const emergencyShown = defineEvent({
  name: "intake.emergency-shown",
  version: 1,
  summary:
    "The public page of an administrative emergency shows that the fault is remedied, that the applicant's opinion is wanted, or that the case was closed without the applicant's opinion.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      what: z.enum(["remedied", "opinion-asked", "closed-no-opinion"]),
      at: moment(),
    }),
});

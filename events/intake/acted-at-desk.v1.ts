import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person, staff } from "../fields.ts";

export const actedAtDesk = defineEvent({
  name: "intake.acted-at-desk",
  version: 1,
  summary: "A clerk acted in an applicant's name, or identified an applicant.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      /** A hash of the applicant's mobile, keyed with the applicant's own key. */
      contact: z.optional(z.string().check(z.regex(/^[\w-]{43}$/))),
      /**
       * True when neither an SMS nor an e-mail reaches the applicant, so that the next receipt lists the
       * clerk's act (C18).
       */
      byCall: z.optional(z.literal(true)),
      language: language(),
      locale: z.optional(locale()),
      act: z.enum([
        "identified",
        "added",
        "replied",
        "withdrawn",
        "objected",
        "rated",
        "consented",
        "consent-taken-back",
        "news-chosen",
        "authority-seen",
        "receipt-printed",
        "pin-printed",
        "contacted",
        "meeting-asked",
        "arrived",
      ]),
      by: staff(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person, slug } from "../fields.ts";

export const timelineExtended = defineEvent({
  name: "intake.timeline-extended",
  version: 3,
  summary: "The public timeline of a request has a new entry.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      locale: z.optional(locale()),
      /** The type of the new entry of the timeline. */
      entry: z.enum([
        "referred",
        "under-review",
        "question",
        "part-answered",
        "answered",
        "in-second-stage",
        "final-answered",
        "commitment-kept",
        "commitment-not-kept",
        "information-added",
        "question-replied",
        "objection-received",
        "withdrawn",
        "extended",
        "overdue",
      ]),
      /** Present only on `extended`: the new deadline of the answer. */
      due: z.optional(moment()),
      /** The unit that the entry is about; absent when the applicant acted. */
      unit: z.optional(slug()),
      /**
       * True for a report without a name: the reporter neither sees the timeline nor receives notices (C3).
       */
      withoutIdentity: z.optional(z.literal(true)),
      at: moment(),
    }),
});

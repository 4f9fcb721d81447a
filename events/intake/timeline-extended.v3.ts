import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

export const timelineExtended = defineEvent({
  name: "intake.timeline-extended",
  version: 3,
  summary: "The public timeline of a request shows something new.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** The new entry. */
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
      /** On `extended`: the new date. */
      due: z.optional(moment()),
      /** The unit it is about; absent on acts of the applicant. */
      unit: z.optional(slug()),
      /** A report without identity: nobody sees its timeline, and nobody is told (C3). */
      withoutIdentity: z.optional(z.literal(true)),
      at: moment(),
    }),
});

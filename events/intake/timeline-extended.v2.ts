import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

/**
 * No longer announced, but kept: old journals contain it and a replay announces it again; notification
 * handles it like the newest version.
 */
export const timelineExtendedV2 = defineEvent({
  name: "intake.timeline-extended",
  version: 2,
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
      ]),
      /** The unit it is about; absent on acts of the applicant. */
      unit: z.optional(slug()),
      at: moment(),
    }),
});

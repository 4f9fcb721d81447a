import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

/**
 * Kept for old journals: the intake service no longer publishes this version, but a replay of old journal
 * rows may. The notification service handles it like the newest version.
 */
export const timelineExtendedV2 = defineEvent({
  name: "intake.timeline-extended",
  version: 2,
  summary: "The public timeline of a request has a new entry.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
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
      ]),
      /** The unit that the entry is about; absent when the applicant acted. */
      unit: z.optional(slug()),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

/** Announced no more, and kept: old journals hold it, and a replay tells it again; notification takes it as it takes the newest. */
export const timelineExtendedV2 = defineEvent({
  name: "intake.timeline-extended",
  version: 2,
  summary: "The public timeline of a request shows something new.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** What it shows now. */
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
      /** The unit it is about; absent on what the applicant did. */
      unit: z.optional(slug()),
      at: moment(),
    }),
});

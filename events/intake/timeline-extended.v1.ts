import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

/** Announced no more, and kept: old journals hold it, and a replay tells it again; notification takes it as it takes the newest. */
export const timelineExtendedV1 = defineEvent({
  name: "intake.timeline-extended",
  version: 1,
  summary: "The public timeline of a request shows something new.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** What it shows now. */
      entry: z.enum(["referred", "under-review", "answered"]),
      /** The unit that holds the request now. */
      unit: slug(),
      at: moment(),
    }),
});

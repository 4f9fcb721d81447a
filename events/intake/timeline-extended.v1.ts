import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, moment, person, slug } from "../fields.ts";

/**
 * No longer announced, but kept: old journals contain it and a replay announces it again; notification
 * handles it like the newest version.
 */
export const timelineExtendedV1 = defineEvent({
  name: "intake.timeline-extended",
  version: 1,
  summary: "The public timeline of a request shows something new.",
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** The new entry. */
      entry: z.enum(["referred", "under-review", "answered"]),
      /** The unit that holds the request now. */
      unit: slug(),
      at: moment(),
    }),
});

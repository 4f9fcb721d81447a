import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, deskLimit, moment, slug, staff } from "../fields.ts";

export const deskLimitPassed = defineEvent({
  name: "intake.desk-limit-passed",
  version: 1,
  summary:
    "A clerk's identifications or acts of one day exceeded a limit, and the head of the desk is told; once for each limit.",
  public: true,
  data: () =>
    z.strictObject({
      clerk: staff(),
      /** In Tehran. */
      day: day(),
      limit: deskLimit(),
      /** The limit. */
      ordinary: z.int(),
      /** The unit whose head is told; absent when the directory no longer knows the clerk. */
      unit: z.optional(slug()),
      /**
       * Inspection is told, because the clerk heads the unit, stands in for its head, or is no longer known.
       */
      toInspection: z.optional(z.literal(true)),
      at: moment(),
    }),
});

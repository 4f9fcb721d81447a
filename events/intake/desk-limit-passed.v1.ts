import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, deskLimit, moment, slug, staff } from "../fields.ts";

export const deskLimitPassed = defineEvent({
  name: "intake.desk-limit-passed",
  version: 1,
  summary:
    "The number of a clerk's identifications or acts on one day exceeded a limit, and the head of the clerk's unit, or inspection, is notified. There is one event for each clerk, day and limit.",
  public: true,
  data: () =>
    z.strictObject({
      clerk: staff(),
      /** The date in Tehran for which the clerk's work is counted. */
      day: day(),
      limit: deskLimit(),
      /**
       * The limit that the clerk exceeded: the greatest number of identifications or acts that counts as
       * ordinary work.
       */
      ordinary: z.int(),
      /** The unit whose head receives the report; absent when the directory no longer contains the clerk. */
      unit: z.optional(slug()),
      /**
       * True when inspection receives the report, because the clerk heads the unit, stands in for its head,
       * or is no longer in the directory.
       */
      toInspection: z.optional(z.literal(true)),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, deskLimit, moment, slug, staff } from "../fields.ts";

export const deskLimitPassed = defineEvent({
  name: "intake.desk-limit-passed",
  version: 1,
  summary:
    "A clerk identified or did so much on one day that the head of the desk is told; once for each limit.",
  public: true,
  data: () =>
    z.strictObject({
      clerk: staff(),
      /** In Tehran. */
      day: day(),
      limit: deskLimit(),
      /** How many are ordinary. */
      ordinary: z.int(),
      /** Whose head is told; absent where the directory knows the clerk no more. */
      unit: z.optional(slug()),
      /** Inspection is told: the clerk heads the unit or stands in for its head, or is known no more. */
      toInspection: z.optional(z.literal(true)),
      at: moment(),
    }),
});

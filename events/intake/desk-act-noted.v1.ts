import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, deskWork, moment, slug, staff } from "../fields.ts";

export const deskActNoted = defineEvent({
  name: "intake.desk-act-noted",
  version: 1,
  summary:
    "A clerk's work at the service desk was added to the clerk's total for the day: an identification, a look at a request, or an act for an applicant.",
  public: true,
  data: () =>
    z.strictObject({
      clerk: staff(),
      /** The date of the work in Tehran. */
      day: day(),
      what: deskWork(),
      /** The request that the clerk worked on; absent for an identification, which belongs to no request. */
      request: z.optional(code()),
      /** The clerk's unit; absent when the directory no longer contains the clerk. */
      unit: z.optional(slug()),
      /** The time of the clerk's work. */
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, deskWork, moment, slug, staff } from "../fields.ts";

export const deskActNoted = defineEvent({
  name: "intake.desk-act-noted",
  version: 1,
  summary: "A clerk's work at the desk is counted: an identification, a look, or an act for an applicant.",
  public: true,
  data: () =>
    z.strictObject({
      clerk: staff(),
      /** In Tehran. */
      day: day(),
      what: deskWork(),
      /** The request it was about; an identification is about none. */
      request: z.optional(code()),
      /** The clerk's unit; absent when the directory no longer knows the clerk. */
      unit: z.optional(slug()),
      /** The time of the work. */
      at: moment(),
    }),
});

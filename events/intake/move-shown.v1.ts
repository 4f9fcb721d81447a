import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, language, locale, moment, person } from "../fields.ts";

export const moveShown = defineEvent({
  name: "intake.move-shown",
  version: 1,
  summary:
    "The public timeline of a request shows that the working calendar, or a correction of kind or subject, moved the date of the answer; no message is sent.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      person: person(),
      language: language(),
      /** The new deadline of the answer. */
      locale: z.optional(locale()),
      due: moment(),
      at: moment(),
    }),
});

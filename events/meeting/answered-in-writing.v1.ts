import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const answeredInWriting = defineEvent({
  name: "meeting.answered-in-writing",
  version: 1,
  summary: "Staff answered the applicant in writing instead of holding the meeting.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** The address of the answer in the encrypted store. */
      answer: document(),
      by: staff(),
      at: moment(),
    }),
});

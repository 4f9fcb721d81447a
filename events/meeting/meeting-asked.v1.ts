import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingAsked = defineEvent({
  name: "meeting.meeting-asked",
  version: 1,
  summary: "An applicant asked to meet an official about their request.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      host: staff(),
      /** M3: the official is accused in the case, and the applicant still wants to meet them. */
      despiteConflict: z.optional(z.literal(true)),
      /** The clerk who asked for the applicant. */
      enteredBy: z.optional(staff()),
      /** The deadline of the decision. */
      due: moment(),
      /** The address of the text about its purpose. */
      words: document(),
      at: moment(),
    }),
});

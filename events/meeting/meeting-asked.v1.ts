import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingAsked = defineEvent({
  name: "meeting.meeting-asked",
  version: 1,
  summary: "An applicant asks to meet an official about their request.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      host: staff(),
      /** M3: the official is complained of in the case, and the applicant still wants to meet them. */
      despiteConflict: z.optional(z.literal(true)),
      /** The clerk who asks for the applicant. */
      enteredBy: z.optional(staff()),
      /** By when it is to be decided. */
      due: moment(),
      /** Where it says what about. */
      words: document(),
      at: moment(),
    }),
});

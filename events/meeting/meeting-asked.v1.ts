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
      /** True when the official is accused in the case and the applicant still wants to meet this official (M3). */
      despiteConflict: z.optional(z.literal(true)),
      /** The clerk who requested the meeting in the applicant's name. */
      enteredBy: z.optional(staff()),
      /** The deadline for the decision whether the meeting takes place. */
      due: moment(),
      /** The address of the text about the purpose of the meeting. */
      words: document(),
      at: moment(),
    }),
});

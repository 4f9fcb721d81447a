import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingRefused = defineEvent({
  name: "meeting.meeting-refused",
  version: 1,
  summary: "The applicant's wish for a meeting was refused, with a reason.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      because: z.enum([
        "written-answer-suffices",
        "another-is-competent",
        "answer-not-due",
        "already-met",
        "absent-again",
      ]),
      /** The address of the explanation in the encrypted store. */
      reason: z.optional(document()),
      by: staff(),
      at: moment(),
    }),
});

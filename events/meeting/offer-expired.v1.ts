import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const offerExpired = defineEvent({
  name: "meeting.offer-expired",
  version: 1,
  summary: "Nobody chose among the times in time; the applicant waits for others.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** Nobody had told the applicant of the times (C18): it ended because they passed, and does not count against them. */
      untold: z.optional(z.literal(true)),
      at: moment(),
    }),
});

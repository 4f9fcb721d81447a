import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const offerExpired = defineEvent({
  name: "meeting.offer-expired",
  version: 1,
  summary:
    "The applicant chose none of the offered appointment times in time. The applicant waits for other times.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /**
       * True when the applicant never learned of the offered times (C18), so the expiry does not count
       * against the applicant.
       */
      untold: z.optional(z.literal(true)),
      at: moment(),
    }),
});

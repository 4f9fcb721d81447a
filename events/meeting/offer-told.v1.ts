import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const offerTold = defineEvent({
  name: "meeting.offer-told",
  version: 1,
  summary:
    "Staff told the offered appointment times to an unreachable applicant (one without mobile and e-mail). The usual time to choose starts now.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** The time until which the applicant may choose one of the offered meeting times. */
      until: moment(),
      at: moment(),
    }),
});

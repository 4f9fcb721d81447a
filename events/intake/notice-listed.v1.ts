import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, slug } from "../fields.ts";

export const noticeListed = defineEvent({
  name: "intake.notice-listed",
  version: 1,
  summary: "What no message told the applicant stands in the call list of the desk.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      notice: eventId(),
      template: slug(),
      at: moment(),
    }),
});

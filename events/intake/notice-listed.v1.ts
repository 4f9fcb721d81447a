import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, eventId, moment, slug } from "../fields.ts";

export const noticeListed = defineEvent({
  name: "intake.notice-listed",
  version: 1,
  summary:
    "A notice that no message delivered was added to the list of applicants whom the service desk must call.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      notice: eventId(),
      template: slug(),
      at: moment(),
    }),
});

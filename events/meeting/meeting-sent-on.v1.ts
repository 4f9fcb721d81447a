import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingSentOn = defineEvent({
  name: "meeting.meeting-sent-on",
  version: 1,
  summary: "A meeting was sent on to another official, who decides about it.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      host: staff(),
      reason: document(),
      due: moment(),
      by: staff(),
      at: moment(),
    }),
});

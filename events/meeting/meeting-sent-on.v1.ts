import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingSentOn = defineEvent({
  name: "meeting.meeting-sent-on",
  version: 1,
  summary: "The decision on a meeting was passed to another official.",
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

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const priorityNoted = defineEvent({
  name: "meeting.priority-noted",
  version: 1,
  summary:
    "Staff gave an applicant priority at the next booking, or removed the priority. The event has no reason.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      given: z.boolean(),
      by: staff(),
      at: moment(),
    }),
});

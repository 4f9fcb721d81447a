import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const priorityNoted = defineEvent({
  name: "meeting.priority-noted",
  version: 1,
  summary: "Staff gave an applicant priority, or removed it; the reason is not stored.",
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

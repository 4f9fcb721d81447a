import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const priorityNoted = defineEvent({
  name: "meeting.priority-noted",
  version: 1,
  summary: "An applicant comes first for a time, or no longer does, as staff noted; not why.",
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

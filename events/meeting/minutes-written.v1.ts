import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const minutesWritten = defineEvent({
  name: "meeting.minutes-written",
  version: 1,
  summary: "What was said and ordered at a meeting was written down; it can still be changed.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** How many orders there are. */
      orders: z.int(),
      by: staff(),
      at: moment(),
    }),
});

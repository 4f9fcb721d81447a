import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const minutesWritten = defineEvent({
  name: "meeting.minutes-written",
  version: 1,
  summary:
    "The minutes of a meeting, with the orders of the official, were written. The minutes are not final yet and can still be changed.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      /** The number of orders in the minutes. */
      orders: z.int(),
      by: staff(),
      at: moment(),
    }),
});

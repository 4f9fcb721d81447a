import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, document, moment, party, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const minutesCorrected = defineEvent({
  name: "meeting.minutes-corrected",
  version: 1,
  summary:
    "Final minutes of a meeting were corrected. Each order that the correction added becomes a commitment of the case.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      statements: document(),
      /** The address of the reason in the encrypted store. */
      reason: document(),
      /** The orders that the correction added to the minutes. */
      orders: z.array(
        z.strictObject({
          what: document(),
          owner: party(),
          day: day(),
        }),
      ),
      by: staff(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, document, moment, party, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const minutesCorrected = defineEvent({
  name: "meeting.minutes-corrected",
  version: 1,
  summary: "There is a new version of final minutes; each order that it adds is a commitment of the case.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      statements: document(),
      /** Why. */
      reason: document(),
      /** Those it adds. */
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

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, document, moment, party, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const minutesConfirmed = defineEvent({
  name: "meeting.minutes-confirmed",
  version: 1,
  summary:
    "The minutes of a meeting were confirmed. Each order in the minutes becomes a commitment of the case.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      statements: document(),
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

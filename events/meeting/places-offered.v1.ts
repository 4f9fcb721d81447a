import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const placesOffered = defineEvent({
  name: "meeting.places-offered",
  version: 1,
  summary: "The applicant was offered several appointment times to choose from.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      places: z.array(place()),
      /** The time until which the applicant may choose one of the offered appointment times. */
      until: moment(),
      by: staff(),
      at: moment(),
    }),
});

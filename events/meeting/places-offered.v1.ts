import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const placesOffered = defineEvent({
  name: "meeting.places-offered",
  version: 1,
  summary: "The applicant was offered a few times.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      places: z.array(place()),
      /** The time until which the applicant may choose one of the places. */
      until: moment(),
      by: staff(),
      at: moment(),
    }),
});

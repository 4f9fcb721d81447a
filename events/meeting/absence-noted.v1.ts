import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting, place, side } from "./meeting-fields.ts";

export const absenceNoted = defineEvent({
  name: "meeting.absence-noted",
  version: 1,
  summary: "The applicant or the official did not come to a meeting.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      side: side(),
      place: place(),
      by: staff(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingPartiesHeard = defineEvent({
  name: "meeting.parties-heard",
  version: 1,
  summary: "The meeting service learned all units and people that are accused in the case.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      units: z.array(slug()),
      people: z.array(staff()),
      at: moment(),
    }),
});

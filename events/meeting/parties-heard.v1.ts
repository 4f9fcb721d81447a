import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingPartiesHeard = defineEvent({
  name: "meeting.parties-heard",
  version: 1,
  summary: "The case reported to a meeting who is complained of; the units and people are all of them.",
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

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const meetingPartiesHeard = defineEvent({
  name: "meeting.parties-heard",
  version: 1,
  summary: "The case reported all of its accused units and people to a meeting.",
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

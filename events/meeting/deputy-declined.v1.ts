import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";
import { meeting, place } from "./meeting-fields.ts";

export const deputyDeclined = defineEvent({
  name: "meeting.deputy-declined",
  version: 1,
  summary:
    "The applicant did not want to meet the official's deputy. The applicant gets priority at the next booking.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      place: place(),
      at: moment(),
    }),
});

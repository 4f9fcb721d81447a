import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const deputyNamed = defineEvent({
  name: "meeting.deputy-named",
  version: 1,
  summary: "A deputy was named for the official at a meeting; the applicant may decline.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      deputy: staff(),
      by: staff(),
      at: moment(),
    }),
});

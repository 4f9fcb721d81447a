import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const deputyNamed = defineEvent({
  name: "meeting.deputy-named",
  version: 1,
  summary:
    "A deputy was named who will receive the applicant instead of the official. The applicant may decline to meet the deputy.",
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

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, document, moment } from "../fields.ts";
import { meeting } from "./meeting-fields.ts";

export const remarkAdded = defineEvent({
  name: "meeting.remark-added",
  version: 1,
  summary: "The applicant's remark was added to the minutes of a meeting.",
  public: true,
  data: () =>
    z.strictObject({
      meeting: meeting(),
      request: code(),
      remark: document(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const retentionSwitched = defineEvent({
  name: "intake.retention-switched",
  version: 1,
  summary:
    "An administrator had what was kept long enough erased at night by itself, having looked what that would be; or no longer.",
  public: true,
  data: () =>
    z.strictObject({
      on: z.boolean(),
      by: staff(),
      at: moment(),
    }),
});

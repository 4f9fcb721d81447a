import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const retentionSwitched = defineEvent({
  name: "intake.retention-switched",
  version: 1,
  summary:
    "An administrator turned the nightly automatic erasure of old requests on, after a dry run, or turned the erasure off.",
  public: true,
  data: () =>
    z.strictObject({
      on: z.boolean(),
      by: staff(),
      at: moment(),
    }),
});

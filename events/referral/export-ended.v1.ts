import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportEnded = defineEvent({
  name: "referral.export-ended",
  version: 1,
  summary:
    "An export is ready for who asked for it, stopped because they may not have it or it is too long, or failed (I4).",
  public: true,
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      how: z.enum(["ready", "not-allowed", "too-long", "failed"]),
      /** Of the file, where there is one. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

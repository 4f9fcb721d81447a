import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportEnded = defineEvent({
  name: "referral.export-ended",
  version: 1,
  summary:
    "An export ended: ready for its requester, stopped because of missing rights or its length, or failed (I4).",
  public: true,
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      how: z.enum(["ready", "not-allowed", "too-long", "failed"]),
      /** The number of rows in the file; 0 when there is no file. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

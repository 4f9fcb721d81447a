import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportEnded = defineEvent({
  name: "referral.export-ended",
  version: 1,
  summary:
    "The export of a file ended: the file is ready for the user, the export was stopped because of missing rights or the length of the file, or it failed (I4).",
  public: true,
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      how: z.enum(["ready", "not-allowed", "too-long", "failed"]),
      /** The number of rows in the exported file; 0 when the export made no file. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

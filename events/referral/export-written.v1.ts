import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportWritten = defineEvent({
  name: "referral.export-written",
  version: 1,
  summary:
    "A further part of the file of an export was written. The consumer continues after this part (I4).",
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      /** The number of parts of the file that have been written so far. */
      steps: z.int().check(z.gte(1)),
      /** The number of rows in these parts. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportWritten = defineEvent({
  name: "referral.export-written",
  version: 1,
  summary: "A further part of an export was written; the next one continues from there (I4).",
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      /** The number of parts of the file written so far. */
      steps: z.int().check(z.gte(1)),
      /** The number of rows in the parts written so far. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

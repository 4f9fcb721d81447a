import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportWritten = defineEvent({
  name: "referral.export-written",
  version: 1,
  summary: "A further stretch of an export was written; what is next is written from there (I4).",
  data: () =>
    z.strictObject({
      export: exportId(),
      by: staff(),
      /** How many stretches were written by now. */
      steps: z.int().check(z.gte(1)),
      /** How many rows they have together. */
      rows: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { exportId, moment, staff } from "../fields.ts";

export const exportAsked = defineEvent({
  name: "referral.export-asked",
  version: 1,
  summary: "A user requested a list of cases, or figures, as a file (I4). The writing of the file starts.",
  data: () =>
    z.strictObject({ export: exportId(), of: z.enum(["cases", "figures"]), by: staff(), at: moment() }),
});

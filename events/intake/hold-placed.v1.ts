import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const holdPlaced = defineEvent({
  name: "intake.hold-placed",
  version: 1,
  summary: "What is personal of a request's applicant is to be kept, whatever else: it is on hold.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      because: z.enum(["court", "inspection", "audit", "other"]),
      by: staff(),
      at: moment(),
    }),
});

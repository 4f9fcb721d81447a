import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const holdPlaced = defineEvent({
  name: "intake.hold-placed",
  version: 1,
  summary: "A request was put on legal hold: the personal data of the request's applicant must be kept.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      because: z.enum(["court", "inspection", "audit", "other"]),
      by: staff(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const erasureBegun = defineEvent({
  name: "intake.erasure-begun",
  version: 1,
  summary: "The erasure of the personal data of a request's applicant began, and cannot be stopped any more.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      because: z.enum(["asked", "ordered", "kept-long-enough"]),
      by: staff(),
      at: moment(),
    }),
});

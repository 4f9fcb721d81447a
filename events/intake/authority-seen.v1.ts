import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const authoritySeen = defineEvent({
  name: "intake.authority-seen",
  version: 1,
  summary: "A clerk saw the document by which the applicant may act for another person (C11).",
  data: () =>
    z.strictObject({
      request: code(),
      /** The clerk who saw the representative's authority document. */
      by: staff(),
      at: moment(),
    }),
});

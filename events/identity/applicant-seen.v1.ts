import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const applicantSeen = defineEvent({
  name: "identity.applicant-seen",
  version: 1,
  summary:
    "A member of staff saw an applicant's name and address, or a clerk saw the status of an applicant's request.",
  data: () =>
    z.strictObject({
      request: code(),
      by: staff(),
      what: z.enum(["applicant", "status"]),
      at: moment(),
    }),
});

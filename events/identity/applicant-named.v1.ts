import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const applicantNamed = defineEvent({
  name: "identity.applicant-named",
  version: 1,
  summary: "The certificate of an applicant, or of the represented person, was given their own name.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      as: z.enum(["applicant", "represented"]),
      at: moment(),
    }),
});

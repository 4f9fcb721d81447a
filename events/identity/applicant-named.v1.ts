import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const applicantNamed = defineEvent({
  name: "identity.applicant-named",
  version: 1,
  summary:
    "The identity service gave out the name of an applicant, or of a represented person, for the certificate of this person's own request.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      as: z.enum(["applicant", "represented"]),
      at: moment(),
    }),
});

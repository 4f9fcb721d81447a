import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const requestErased = defineEvent({
  name: "intake.request-erased",
  version: 1,
  summary:
    "The personal data of a request were erased. The request's page shows when, and from when on no backup contains the data.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /**
       * True when only the data of the represented person were erased, and not those of the applicant (C11).
       */
      represented: z.optional(z.literal(true)),
      at: moment(),
      completeAt: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const dateHeard = defineEvent({
  name: "intake.date-heard",
  version: 1,
  summary: "The intake service learned the deadline of the answer. The request's page shows this deadline.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      due: moment(),
      /** The deadline that the applicant was given first. */
      promised: moment(),
      at: moment(),
    }),
});

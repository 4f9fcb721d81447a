import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const partiesHeard = defineEvent({
  name: "intake.parties-heard",
  version: 1,
  summary: "Intake learned the accused of the case, who may not record ratings.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /** The case, or the part of a case, in which the accused were named. */
      case: code(),
      at: moment(),
    }),
});

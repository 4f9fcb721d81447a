import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const partiesHeard = defineEvent({
  name: "intake.parties-heard",
  version: 1,
  summary:
    "The intake service learned who is accused in the case. The accused may not record ratings at the desk.",
  public: true,
  data: () =>
    z.strictObject({
      request: code(),
      /** The id of the case, or of the part of a divided case, in which the accused were named. */
      case: code(),
      at: moment(),
    }),
});

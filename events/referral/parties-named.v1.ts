import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, parties, staff } from "../fields.ts";

export const partiesNamed = defineEvent({
  name: "referral.parties-named",
  version: 1,
  summary: "Staff changed which units and people are accused in a case. The event has the complete new list.",
  data: () =>
    z.strictObject({
      case: code(),
      ...parties(),
      by: staff(),
      at: moment(),
    }),
});

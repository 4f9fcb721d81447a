import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, parties, staff } from "../fields.ts";

export const partiesNamed = defineEvent({
  name: "referral.parties-named",
  version: 1,
  summary: "The accused units and people of a case were named anew; the event has all of them.",
  data: () =>
    z.strictObject({
      case: code(),
      ...parties(),
      by: staff(),
      at: moment(),
    }),
});

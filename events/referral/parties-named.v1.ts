import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, parties, staff } from "../fields.ts";

export const partiesNamed = defineEvent({
  name: "referral.parties-named",
  version: 1,
  summary: "Who is complained of in a case was named anew; the units and people are all of them.",
  data: () =>
    z.strictObject({
      case: code(),
      ...parties(),
      by: staff(),
      at: moment(),
    }),
});

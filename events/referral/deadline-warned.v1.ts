import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlineWarned = defineEvent({
  name: "referral.deadline-warned",
  version: 1,
  summary:
    "A share of the time until a deadline of a case is used up. The responsible people are warned once for each share.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      clock: clock(),
      of: of(),
      /** The percentage of the time that is used; at 100 the deadline has come. */
      share: z.int(),
      to: z.array(staff()),
      at: moment(),
    }),
});

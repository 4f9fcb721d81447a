import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const deadlinePassed = defineEvent({
  name: "referral.deadline-passed",
  version: 1,
  summary:
    "A deadline of a case passed, and the next superior unit is notified. Each superior unit is notified once, the nearest first.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      clock: clock(),
      of: of(),
      /** The level of escalation, from 1. */
      level: z.int(),
      /** The superior unit that is told of the delay. */
      above: slug(),
      to: z.array(staff()),
      at: moment(),
    }),
});

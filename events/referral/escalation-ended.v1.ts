import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";
import { clock, of } from "./clock-fields.ts";

export const escalationEnded = defineEvent({
  name: "referral.escalation-ended",
  version: 1,
  summary: "A deadline of a case passed, and no superior unit is left that may be notified.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      clock: clock(),
      of: of(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, slug, staff } from "../fields.ts";

export const partnerKeyChanged = defineEvent({
  name: "intake.partner-key-changed",
  version: 1,
  summary:
    "An administrator made a new key for a partner system, or ended a key. With a new key the administrator may set when the earlier keys end.",
  public: true,
  data: () =>
    z.strictObject({
      partner: slug(),
      what: z.enum(["made", "ended"]),
      number: z.int(),
      /** The time until which the partner's earlier keys are valid beside the new key. */
      othersEnd: z.exactOptional(moment()),
      by: staff(),
      at: moment(),
    }),
});

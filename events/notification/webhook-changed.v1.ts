import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";
import { webhook } from "./webhook-fields.ts";

export const webhookChanged = defineEvent({
  name: "notification.webhook-changed",
  version: 1,
  summary:
    "A webhook was added, changed, or turned on or off, or a member of staff asked to repeat its deliveries.",
  public: true,
  data: () =>
    z.strictObject({
      webhook: webhook(),
      what: z.enum([
        "added",
        "changed",
        "secret-rotated",
        "turned-on",
        "turned-off",
        "replay-asked",
        "replay-went",
        "replay-ended",
      ]),
      /**
       * Why a webhook was turned off: by a member of staff, because its address answered 410 (gone), or
       * because deliveries failed for days.
       */
      why: z.optional(z.enum(["by-hand", "gone", "failing"])),
      /**
       * The member of staff who changed the webhook; absent when a timer or the receiver's response caused
       * the change.
       */
      by: z.optional(staff()),
      at: moment(),
    }),
});

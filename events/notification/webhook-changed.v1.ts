import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";
import { webhook } from "./webhook-fields.ts";

export const webhookChanged = defineEvent({
  name: "notification.webhook-changed",
  version: 1,
  summary: "A webhook was added, changed, turned on or off, or its deliveries are to be repeated.",
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
       * For a webhook turned off: by a person, because its address is gone (410), or because it failed for
       * days.
       */
      why: z.optional(z.enum(["by-hand", "gone", "failing"])),
      /** Absent when the clock or a response caused it. */
      by: z.optional(staff()),
      at: moment(),
    }),
});

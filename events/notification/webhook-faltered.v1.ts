import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { webhook } from "./webhook-fields.ts";

export const webhookFaltered = defineEvent({
  name: "notification.webhook-faltered",
  version: 1,
  summary:
    "A webhook accepts no events at present. Until a given time one delivery tests whether the webhook accepts events again, and the other deliveries wait.",
  public: true,
  data: () =>
    z.strictObject({
      webhook: webhook(),
      /** The time since which the receiver has accepted no event. */
      since: moment(),
      until: moment(),
      at: moment(),
    }),
});

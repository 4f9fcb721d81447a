import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { delivery, webhook } from "./webhook-fields.ts";

export const deliverySettled = defineEvent({
  name: "notification.delivery-settled",
  version: 1,
  summary:
    "The delivery of an event to a webhook ended: the webhook accepted the event, or no further attempt is made.",
  public: true,
  data: () =>
    z.strictObject({
      delivery: delivery(),
      webhook: webhook(),
      outcome: z.enum(["delivered", "given-up", "cancelled"]),
      at: moment(),
    }),
});

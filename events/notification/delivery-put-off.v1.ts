import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { delivery, webhook } from "./webhook-fields.ts";

export const deliveryPutOff = defineEvent({
  name: "notification.delivery-put-off",
  version: 1,
  summary:
    "A webhook did not accept an event, or accepts no events at present. The delivery is tried again later.",
  public: true,
  data: () =>
    z.strictObject({
      delivery: delivery(),
      webhook: webhook(),
      why: z.enum(["not-taken", "waits"]),
      until: moment(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { delivery, webhook } from "./webhook-fields.ts";

export const deliveryDue = defineEvent({
  name: "notification.delivery-due",
  version: 1,
  summary: "An event is to be posted to a webhook now: for the first time, again, or because somebody asked.",
  data: () =>
    z.strictObject({
      delivery: delivery(),
      webhook: webhook(),
      /** Which time it is, from 1: an earlier one that comes late is passed over. */
      turn: z.int().check(z.gte(1)),
      at: moment(),
    }),
});

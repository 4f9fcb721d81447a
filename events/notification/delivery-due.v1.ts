import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { delivery, webhook } from "./webhook-fields.ts";

export const deliveryDue = defineEvent({
  name: "notification.delivery-due",
  version: 1,
  summary:
    "An event must be posted to a webhook now: as the first attempt, as a retry, or because a member of staff asked for it.",
  data: () =>
    z.strictObject({
      delivery: delivery(),
      webhook: webhook(),
      /** The number of the attempt, from 1; a late event about an earlier attempt is ignored. */
      turn: z.int().check(z.gte(1)),
      at: moment(),
    }),
});

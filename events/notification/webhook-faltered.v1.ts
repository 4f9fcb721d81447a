import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { webhook } from "./webhook-fields.ts";

export const webhookFaltered = defineEvent({
  name: "notification.webhook-faltered",
  version: 1,
  summary: "A webhook takes no events now: until a given time one delivery probes it, and the others wait.",
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

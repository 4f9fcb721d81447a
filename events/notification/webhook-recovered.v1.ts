import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";
import { webhook } from "./webhook-fields.ts";

export const webhookRecovered = defineEvent({
  name: "notification.webhook-recovered",
  version: 1,
  summary: "A webhook that had accepted no events for a time accepts events again.",
  public: true,
  data: () => z.strictObject({ webhook: webhook(), at: moment() }),
});

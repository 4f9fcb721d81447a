import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const holdHeard = defineEvent({
  name: "referral.hold-heard",
  version: 1,
  summary: "The case learned whether its request is on legal hold (P2).",
  public: true,
  data: () => z.strictObject({ case: code(), on: z.boolean(), at: moment() }),
});

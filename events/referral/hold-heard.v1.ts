import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const holdHeard = defineEvent({
  name: "referral.hold-heard",
  version: 1,
  summary: "The case learned that its request was put on legal hold, or that the hold was lifted (P2).",
  public: true,
  data: () => z.strictObject({ case: code(), on: z.boolean(), at: moment() }),
});

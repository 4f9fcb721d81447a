import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const outsideOpened = defineEvent({
  name: "referral.outside-opened",
  version: 1,
  summary: "An outside body opened its question for the first time.",
  public: true,
  data: () => z.strictObject({ case: code(), question: z.int().check(z.gte(1)), at: moment() }),
});

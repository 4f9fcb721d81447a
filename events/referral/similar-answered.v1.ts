import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const similarAnswered = defineEvent({
  name: "referral.similar-answered",
  version: 1,
  summary: "A case that this one is linked with was answered; this one is answered for itself.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});

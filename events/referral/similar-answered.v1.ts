import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const similarAnswered = defineEvent({
  name: "referral.similar-answered",
  version: 1,
  summary: "A case that is linked to this case was answered. This case gets its own answer.",
  data: () => z.strictObject({ case: code(), at: moment() }),
});

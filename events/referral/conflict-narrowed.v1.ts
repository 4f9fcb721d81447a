import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const conflictNarrowed = defineEvent({
  name: "referral.conflict-narrowed",
  version: 1,
  summary:
    "A publication of the directory released units or people from conflict of interest with the case; inspection can read which.",
  public: true,
  data: () => z.strictObject({ case: code(), number: z.int(), at: moment() }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const conflictNarrowed = defineEvent({
  name: "referral.conflict-narrowed",
  version: 1,
  summary:
    "By a new version of the directory, units or people are no longer in conflict of interest with the case. Inspection can read which.",
  public: true,
  data: () => z.strictObject({ case: code(), number: z.int(), at: moment() }),
});

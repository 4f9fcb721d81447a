import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, parties } from "../fields.ts";

export const belongedNoted = defineEvent({
  name: "referral.belonged-noted",
  version: 1,
  summary:
    "A case from an earlier release recorded the people who belong to its accused units. The accused units and people themselves are unchanged.",
  data: () => z.strictObject({ case: code(), ...parties(), at: moment() }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const letterNumbered = defineEvent({
  name: "referral.letter-numbered",
  version: 1,
  summary: "The answer of a case took the next letter number of a Solar Hijri year (C19).",
  public: true,
  data: () => z.strictObject({ case: code(), year: z.int(), serial: z.int(), at: moment() }),
});

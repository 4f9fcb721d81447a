import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, letterNumber, moment, slug, staff } from "../fields.ts";

export const letterIssued = defineEvent({
  name: "referral.letter-issued",
  version: 1,
  summary:
    "An answer was issued as a numbered letter. Every later print of the letter has the same number (C19).",
  data: () =>
    z.strictObject({ case: code(), unit: slug(), by: staff(), number: letterNumber(), at: moment() }),
});

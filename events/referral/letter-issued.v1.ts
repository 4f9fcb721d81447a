import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, letterNumber, moment, slug, staff } from "../fields.ts";

export const letterIssued = defineEvent({
  name: "referral.letter-issued",
  version: 1,
  summary: "An answer was issued as a letter with a number, with which it prints for ever (C19).",
  data: () =>
    z.strictObject({ case: code(), unit: slug(), by: staff(), number: letterNumber(), at: moment() }),
});

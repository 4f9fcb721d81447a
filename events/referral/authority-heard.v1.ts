import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const authorityHeard = defineEvent({
  name: "referral.authority-heard",
  version: 1,
  summary:
    "The case, or a part of a divided case, learned that a clerk saw the document by which the applicant may act for another person (C11).",
  public: true,
  data: () => z.strictObject({ case: code(), at: moment() }),
});

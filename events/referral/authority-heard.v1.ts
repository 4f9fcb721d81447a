import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const authorityHeard = defineEvent({
  name: "referral.authority-heard",
  version: 1,
  summary:
    "The case, or a part of it, heard that a clerk was shown the authority document of its applicant (C11).",
  public: true,
  data: () => z.strictObject({ case: code(), at: moment() }),
});

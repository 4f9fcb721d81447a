import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment } from "../fields.ts";

export const authorityHeard = defineEvent({
  name: "referral.authority-heard",
  version: 1,
  summary: "The case, or a part of it, learned that a clerk saw its applicant's authority document (C11).",
  public: true,
  data: () => z.strictObject({ case: code(), at: moment() }),
});

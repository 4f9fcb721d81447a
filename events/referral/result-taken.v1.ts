import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const resultTaken = defineEvent({
  name: "referral.result-taken",
  version: 1,
  summary: "The case heard that its newest result is at the partner system, which took it itself (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      partner: slug(),
      /** Which result of the request, from 1. */
      result: z.int(),
      at: moment(),
    }),
});

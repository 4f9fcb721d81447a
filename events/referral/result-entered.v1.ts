import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const resultEntered = defineEvent({
  name: "referral.result-entered",
  version: 1,
  summary: "Somebody entered a result into the partner system that the request came from (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      partner: slug(),
      /** Which result of the request, from 1. */
      result: z.int(),
      by: staff(),
      at: moment(),
    }),
});

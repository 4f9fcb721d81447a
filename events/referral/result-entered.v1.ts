import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const resultEntered = defineEvent({
  name: "referral.result-entered",
  version: 1,
  summary: "A user recorded that the result of a request was entered into the partner system by hand (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      partner: slug(),
      /** The number of the result in its request, from 1. */
      result: z.int(),
      by: staff(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug } from "../fields.ts";

export const resultTaken = defineEvent({
  name: "referral.result-taken",
  version: 1,
  summary: "The case learned that the partner system accepted the newest result of the request (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      partner: slug(),
      /** The number of the result in its request, from 1. */
      result: z.int(),
      at: moment(),
    }),
});

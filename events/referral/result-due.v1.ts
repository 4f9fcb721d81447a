import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, externalCode, moment, slug } from "../fields.ts";

export const resultDue = defineEvent({
  name: "referral.result-due",
  version: 1,
  summary: "A request that a partner system registered has a result, which must be sent to the partner (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      partner: slug(),
      external: externalCode(),
      /**
       * The number of the result in its request, from 1. A result replaces the results with a lower number.
       */
      result: z.int(),
      what: z.enum(["answered", "final", "withdrawn"]),
      /** The outcome of the answer; absent on `withdrawn`. */
      outcome: z.optional(slug()),
      at: moment(),
    }),
});

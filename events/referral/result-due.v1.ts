import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, externalCode, moment, slug } from "../fields.ts";

export const resultDue = defineEvent({
  name: "referral.result-due",
  version: 1,
  summary: "A request that came from a partner system has a result, and the partner is to hear of it (C8).",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      unit: slug(),
      partner: slug(),
      external: externalCode(),
      /** Which result of the request, from 1: a later one takes its place. */
      result: z.int(),
      what: z.enum(["answered", "final", "withdrawn"]),
      /** Of an answer. */
      outcome: z.optional(slug()),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { day, moment } from "../fields.ts";
import { once } from "../once.ts";

const count = once(() => z.int().check(z.minimum(0)));

export const retentionWent = defineEvent({
  name: "intake.retention-went",
  version: 1,
  summary:
    "The nightly erasure of old requests made progress. The event has the number of requests that are due so far, and how many of these were erased, wait, or failed.",
  public: true,
  data: () =>
    z.strictObject({
      /** The number of the nightly run of retention, from 1. */
      run: z.int().check(z.minimum(1)),
      day: day(),
      due: count(),
      erased: count(),
      waiting: count(),
      failed: count(),
      ended: z.boolean(),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person, staff } from "../fields.ts";

export const personErased = defineEvent({
  name: "identity.person-erased",
  version: 1,
  summary:
    "The encryption key of a person, or of one of the person's requests, was destroyed. The texts and data that were encrypted with this key can never be read again.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      /**
       * All requests of the person. When `alone` is true, the list has only one request: the key of this request was
       * destroyed, and the person's key still exists.
       */
      requests: z.array(code()),
      alone: z.optional(z.literal(true)),
      because: z.enum(["asked", "ordered", "kept-long-enough"]),
      by: staff(),
      at: moment(),
      /** The time from which no backup of the keys' table can restore the key. */
      completeAt: moment(),
    }),
});

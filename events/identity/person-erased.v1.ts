import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person, staff } from "../fields.ts";

export const personErased = defineEvent({
  name: "identity.person-erased",
  version: 1,
  summary:
    "The key of a person, or of one of their requests, was destroyed: nobody can read the texts and data in all their requests, or in that one, any more.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      /**
       * All requests of the person; with `alone` only the request whose own key was destroyed, while the
       * person's key stays.
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

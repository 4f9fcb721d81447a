import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, person, staff } from "../fields.ts";

export const personErased = defineEvent({
  name: "identity.person-erased",
  version: 1,
  summary:
    "A person's key was destroyed, or that of one request of theirs: nobody can read any more what they wrote or gave, nor what was written of them, in all of them or in the one.",
  public: true,
  data: () =>
    z.strictObject({
      person: person(),
      /** All that they ever asked; with `alone` one request, whose own key was destroyed, and theirs was not. */
      requests: z.array(code()),
      alone: z.optional(z.literal(true)),
      because: z.enum(["asked", "ordered", "kept-long-enough"]),
      by: staff(),
      at: moment(),
      /** From then on no copy of the keys' table brings the key back. */
      completeAt: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, person, staff } from "../fields.ts";

export const blockAdded = defineEvent({
  name: "identity.block-added",
  version: 1,
  summary: "A mobile number or an identity was blocked, so nobody can register requests with it.",
  public: true,
  data: () =>
    z.strictObject({
      /** A person id that is computed either from only the blocked mobile or from only the blocked identity. */
      block: person(),
      type: z.enum(["mobile", "identity"]),
      by: staff(),
      until: z.optional(moment()),
      at: moment(),
    }),
});

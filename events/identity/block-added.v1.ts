import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, person, staff } from "../fields.ts";

export const blockAdded = defineEvent({
  name: "identity.block-added",
  version: 1,
  summary: "A mobile or an identity was blocked.",
  public: true,
  data: () =>
    z.strictObject({
      /** The person id computed from the blocked mobile alone, or from the blocked identity alone. */
      block: person(),
      type: z.enum(["mobile", "identity"]),
      by: staff(),
      until: z.optional(moment()),
      at: moment(),
    }),
});

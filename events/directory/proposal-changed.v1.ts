import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const proposalChanged = defineEvent({
  name: "directory.proposal-changed",
  version: 1,
  summary:
    "A change of power in the organisation was proposed, approved, refused or withdrawn, or ended (R2).",
  public: true,
  data: () =>
    z.strictObject({
      proposal: z.string().check(z.regex(/^proposal-[\w-]{22}$/)),
      what: z.enum(["proposed", "approved", "refused", "withdrawn", "ended"]),
      /** Who proposed or decided: a user name; absent where the clock ended it. */
      by: z.optional(staff()),
      /** The number that it published. */
      number: z.optional(z.int()),
      at: moment(),
    }),
});

import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const proposalChanged = defineEvent({
  name: "directory.proposal-changed",
  version: 1,
  summary:
    "A proposal to change who has power over cases was made, approved, refused or withdrawn, or it expired (R2).",
  public: true,
  data: () =>
    z.strictObject({
      proposal: z.string().check(z.regex(/^proposal-[\w-]{22}$/)),
      what: z.enum(["proposed", "approved", "refused", "withdrawn", "ended"]),
      /** The user name of the proposer or the decision-maker; absent when the proposal expired. */
      by: z.optional(staff()),
      /** The version number of the directory snapshot that was published by the approval; absent without an approval. */
      number: z.optional(z.int()),
      at: moment(),
    }),
});

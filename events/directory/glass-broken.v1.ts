import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const glassBroken = defineEvent({
  name: "directory.glass-broken",
  version: 1,
  summary:
    "An operator changed who has power over cases without the approval of a second person. The change ends at `until`, unless a second person approves the change before (R2).",
  public: true,
  data: () =>
    z.strictObject({
      proposal: z.string().check(z.regex(/^proposal-[\w-]{22}$/)),
      /** The version number of the directory snapshot that contains the change. */
      number: z.int(),
      until: moment(),
      at: moment(),
    }),
});

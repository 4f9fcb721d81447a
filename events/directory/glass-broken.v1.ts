import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment } from "../fields.ts";

export const glassBroken = defineEvent({
  name: "directory.glass-broken",
  version: 1,
  summary:
    "An operator changed who has power over cases without a second person; the change ends at `until` unless it is approved (R2).",
  public: true,
  data: () =>
    z.strictObject({
      proposal: z.string().check(z.regex(/^proposal-[\w-]{22}$/)),
      /** The number of the directory version with the change. */
      number: z.int(),
      until: moment(),
      at: moment(),
    }),
});

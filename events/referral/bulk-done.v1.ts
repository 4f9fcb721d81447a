import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";
import { once } from "../once.ts";

const count = once(() => z.int().check(z.gte(0)));

export const bulkDone = defineEvent({
  name: "referral.bulk-done",
  version: 1,
  summary: "An operation that a user requested on several cases was tried on all of these cases.",
  public: true,
  data: () =>
    z.strictObject({
      step: z.enum(["assign-case", "refer-case"]),
      taken: count(),
      refused: count(),
      by: staff(),
      at: moment(),
    }),
});

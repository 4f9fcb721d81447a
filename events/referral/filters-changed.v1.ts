import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const filtersChanged = defineEvent({
  name: "referral.filters-changed",
  version: 1,
  summary: "Somebody saved or removed one of the inbox filters they keep; what it is called is theirs.",
  public: true,
  data: () =>
    z.strictObject({
      of: staff(),
      kept: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

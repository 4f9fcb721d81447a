import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { moment, staff } from "../fields.ts";

export const filtersChanged = defineEvent({
  name: "referral.filters-changed",
  version: 1,
  summary: "A user saved or removed a filter of the inbox. The event does not contain the filter's name.",
  public: true,
  data: () =>
    z.strictObject({
      of: staff(),
      kept: z.int().check(z.gte(0)),
      at: moment(),
    }),
});

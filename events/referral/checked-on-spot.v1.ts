import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const checkedOnSpot = defineEvent({
  name: "referral.checked-on-spot",
  version: 1,
  summary: "Inspection went to where an administrative emergency happened and wrote down what it found.",
  public: true,
  data: () => z.strictObject({ case: code(), unit: slug(), by: staff(), at: moment() }),
});

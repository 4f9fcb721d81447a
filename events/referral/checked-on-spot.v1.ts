import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, slug, staff } from "../fields.ts";

export const checkedOnSpot = defineEvent({
  name: "referral.checked-on-spot",
  version: 1,
  summary: "Inspection checked an administrative emergency on the spot and recorded its findings.",
  public: true,
  data: () => z.strictObject({ case: code(), unit: slug(), by: staff(), at: moment() }),
});

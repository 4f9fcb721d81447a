import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, moment, staff } from "../fields.ts";

export const receiptPrinted = defineEvent({
  name: "intake.receipt-printed",
  version: 1,
  public: true,
  summary:
    "A clerk printed a new receipt for an applicant whose identity document the clerk saw. The PINs on earlier receipts are now invalid.",
  data: () => z.strictObject({ request: code(), by: staff(), at: moment() }),
});

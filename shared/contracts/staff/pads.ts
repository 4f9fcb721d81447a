/** Pads of receipts that are printed before there is a request, for when there is no power (C20). */

import * as z from "zod/mini";
import { moment, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

/** Of one pad: what a counter gives in a day without power, and what is quickly claimed. */
const mostReceipts = 50;

export const printPad = defineOperation({
  id: "print-pad",
  method: "POST",
  path: "/api/staff/pads",
  summary:
    "A pad of receipts with codes and PINs, for when there is no power; requests come under them later (C20).",
  description:
    "Each code is reserved and of no request: to whoever tracks it, it is as a wrong one. `register-for-applicant` with `padCode` enters what was left for it. The same key prints the same pad again.",
  audience: "staff",
  action: "print-pad",
  idempotent: true,
  body: z.strictObject({ receipts: z.int().check(z.gte(1), z.lte(mostReceipts)) }),
  responses: {
    201: {
      summary: "To be printed; the PINs are told here and nowhere else.",
      body: z.strictObject({
        printedAt: moment,
        receipts: z.array(z.strictObject({ trackingCode, pin: z.string().check(z.regex(/^\d{6}$/)) })),
      }),
    },
  },
  refusals: ["pin-over"],
});

/** Prints receipts with reserved codes in advance; clerks hand the receipts out during power cuts (C20). */

import * as z from "zod/mini";
import { moment, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

/**
 * The most receipts that are printed together (a pad). A counter without power uses about fifty receipts in a
 * day, so a pad does not stay in use for long.
 */
const mostReceipts = 50;

export const printPad = defineOperation({
  id: "print-pad",
  method: "POST",
  path: "/api/staff/pads",
  summary:
    "A pad of receipts with codes and PINs, for power cuts; requests are entered under them later (C20).",
  description:
    "Each code is reserved, without a request: tracking it gives the same response as a wrong code. `register-for-applicant` with `padCode` enters the request for it. The same key prints the same pad again.",
  audience: "staff",
  action: "print-pad",
  idempotent: true,
  body: z.strictObject({ receipts: z.int().check(z.gte(1), z.lte(mostReceipts)) }),
  responses: {
    201: {
      summary: "To be printed; the response alone contains the PINs.",
      body: z.strictObject({
        printedAt: moment,
        receipts: z.array(z.strictObject({ trackingCode, pin: z.string().check(z.regex(/^\d{6}$/)) })),
      }),
    },
  },
  refusals: ["pin-over"],
});

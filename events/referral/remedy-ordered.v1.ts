import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment, party, staff } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const remedyOrdered = defineEvent({
  name: "referral.remedy-ordered",
  version: 1,
  summary:
    "Inspection ordered a unit or person to remedy a fault. The case treats the order as a commitment.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the order in its case, from 1. Only the orders of inspection are numbered here. */
      commitment: z.int().check(z.gte(1)),
      owner: party(),
      due: day(),
      /** The time of day by which an order in an emergency must be carried out (S3). */
      time: z.optional(time()),
      by: staff(),
      at: moment(),
    }),
});

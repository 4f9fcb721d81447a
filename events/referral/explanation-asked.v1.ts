import * as z from "zod/mini";
import { defineEvent } from "../define-event.ts";
import { code, day, moment, slug, staff } from "../fields.ts";
import { time } from "../meeting/meeting-fields.ts";

export const explanationAsked = defineEvent({
  name: "referral.explanation-asked",
  version: 1,
  summary: "Inspection asked an accused unit or person for an explanation.",
  public: true,
  data: () =>
    z.strictObject({
      case: code(),
      /** The number of the explanation in the case, from 1. */
      explanation: z.int().check(z.gte(1)),
      of: z.union([z.strictObject({ unit: slug() }), z.strictObject({ person: staff() })]),
      due: day(),
      /** The time of day by which the accused must explain in an emergency (S3). */
      time: z.optional(time()),
      by: staff(),
      at: moment(),
    }),
});

/** The fields of a result. Peygir sends the result of a request to the partner system from which it came (C8). */

import * as z from "zod/mini";
import { resultFields as fields } from "../words/result-words.ts";

export const resultKinds = ["answered", "final", "withdrawn"] as const;

/**
 * The reasons why a result goes to the partner without texts, only with codes: the texts were destroyed (P2),
 * or a newer result replaced this result.
 */
export const withoutWords = z.enum(["erased", "replaced"]);

/**
 * The filled fields of the partner's own form, in the form's order. `name`: the form's name for the field, if
 * known. A clerk copies the values into the partner's system.
 */
export const resultFields = z.array(
  z.strictObject({ field: z.enum(fields), name: z.optional(z.string()), value: z.string() }),
);

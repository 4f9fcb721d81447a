/** The result that a partner system gets (C8). */

import * as z from "zod/mini";
import { resultFields as fields } from "./result-words.ts";

export const resultKinds = ["answered", "final", "withdrawn"] as const;

/**
 * Why a result goes to its partner as codes alone: its texts were destroyed (P2), or a newer result replaced
 * it.
 */
export const withoutWords = z.enum(["erased", "replaced"]);

/** The fields of the partner's form, in its order and with its names where known; values to be copied. */
export const resultFields = z.array(
  z.strictObject({ field: z.enum(fields), name: z.optional(z.string()), value: z.string() }),
);

/** What a result that a partner system is to have consists of (C8). */

import * as z from "zod/mini";
import { resultFields as fields } from "./result-words.ts";

export const resultKinds = ["answered", "final", "withdrawn"] as const;

/** Why a result goes to its partner by codes alone: its words were destroyed (P2), or a newer one took its place. */
export const withoutWords = z.enum(["erased", "replaced"]);

/** What the partner's form asks for, in its order, and by its names where they are known; values to be copied. */
export const resultFields = z.array(
  z.strictObject({ field: z.enum(fields), name: z.optional(z.string()), value: z.string() }),
);

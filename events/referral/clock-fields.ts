import * as z from "zod/mini";
import { once } from "../once.ts";

/**
 * The name of a deadline of a case. A case may have several deadlines of one name; `of` then is the number, from 1, of
 * the unit's stay, the draft or the commitment that the deadline is for.
 */
export const clock = once(() =>
  z.enum(["triage", "accept", "answer", "approve", "second-stage", "commitment", "legal"]),
);
export const of = once(() => z.optional(z.int()));

import * as z from "zod/mini";
import { once } from "../once.ts";

/**
 * The name of a deadline of a case. When a case has several deadlines with the same name, the field `of` tells them apart:
 * `of` is the number, from 1, of the commitment, of the draft, or of the period in which a unit held the case.
 */
export const clock = once(() =>
  z.enum(["triage", "accept", "answer", "approve", "second-stage", "commitment", "legal"]),
);
export const of = once(() => z.optional(z.int()));

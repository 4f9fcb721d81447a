import * as z from "zod/mini";
import { once } from "../once.ts";

/**
 * A deadline of a case. Where a case has several of one name, `of` is the number of the unit's stay, the
 * draft or the commitment, from 1.
 */
export const clock = once(() =>
  z.enum(["triage", "accept", "answer", "approve", "second-stage", "commitment", "legal"]),
);
export const of = once(() => z.optional(z.int()));

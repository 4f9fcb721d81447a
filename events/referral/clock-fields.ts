import * as z from "zod/mini";
import { once } from "../once.ts";

/**
 * A clock of a case: its name and, where there are several, the number of the stay, draft or commitment, from
 * 1.
 */
export const clock = once(() =>
  z.enum(["triage", "accept", "answer", "approve", "second-stage", "commitment", "legal"]),
);
export const of = once(() => z.optional(z.int()));

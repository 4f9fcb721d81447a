/** The call by which operators run the Lambda `retention`, and its reply (P2): codes and counts only. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { waitsBecause } from "../../../shared/contracts/staff/erasure.ts";

export const retentionAskSchema = once(() =>
  z.union([
    z.strictObject({ operation: z.literal("look"), after: z.optional(z.string().check(z.maxLength(400))) }),
    z.strictObject({
      operation: z.literal("run"),
      /** The name of the operator at the terminal. */
      by: z.string().check(z.minLength(1), z.maxLength(60)),
    }),
  ]),
);

export const retentionReplySchema = z.union([
  z.strictObject({
    items: z.array(
      z.strictObject({ request: z.string(), until: z.string(), waits: z.optional(z.enum(waitsBecause)) }),
    ),
    next: z.optional(z.string()),
  }),
  z.strictObject({
    erased: z.int(),
    waiting: z.int(),
    failed: z.int(),
    /** False when requests are left; the operator then makes a further call. */
    ended: z.boolean(),
    /** True when the run reached its limit of requests, and the next run continues. */
    more: z.boolean(),
  }),
  z.strictObject({ refused: z.literal("retention-off") }),
]);

export type RetentionAsk = z.output<ReturnType<typeof retentionAskSchema>>;
export type RetentionReply = z.output<typeof retentionReplySchema>;

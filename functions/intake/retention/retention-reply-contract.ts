/**
 * The reply of the Lambda `retention` to operators (P2): codes and counts only. Only the caller parses it, so the Lambda
 * loads none of it.
 */
import * as z from "zod/mini";
import { waitsBecause } from "../../../shared/contracts/staff/erasure.ts";

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

export type RetentionReply = z.output<typeof retentionReplySchema>;

/** What operators ask of `retention`, and what it answers (P2): codes and counts alone. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { waitsBecause } from "../../../shared/contracts/staff/erasure.ts";

export const retentionAskSchema = once(() =>
  z.union([
    z.strictObject({ operation: z.literal("look"), after: z.optional(z.string().check(z.maxLength(400))) }),
    z.strictObject({
      operation: z.literal("run"),
      /** Who sits at the terminal. */
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
    /** Otherwise there is more to do, for whoever asks again. */
    ended: z.boolean(),
    /** It came to its bound, and the next run goes on. */
    more: z.boolean(),
  }),
  z.strictObject({ refused: z.literal("retention-off") }),
]);

export type RetentionAsk = z.output<ReturnType<typeof retentionAskSchema>>;
export type RetentionReply = z.output<typeof retentionReplySchema>;

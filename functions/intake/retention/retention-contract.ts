/** The call by which operators run the Lambda `retention` (P2). `retention-reply-contract.ts` has the reply. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

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

export type RetentionAsk = z.output<ReturnType<typeof retentionAskSchema>>;

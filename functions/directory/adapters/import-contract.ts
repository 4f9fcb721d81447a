/** Input and reply of the Lambda `directory/import`. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

export const importSchema = once(() =>
  z.strictObject({
    /** The files of the organisation as one value; the rules check it and report every fault. */
    snapshot: z.unknown(),
    /** The operator's name, for the journal; absent for a program. */
    by: z._default(z.string().check(z.regex(/^[\w.@-]{1,60}$/)), "unnamed"),
    /** Reports the changes without making them. */
    preview: z.optional(z.boolean()),
    /** The number that a preview compared with: publishes only while that one is in force. */
    base: z.optional(z.int()),
    /** R2: why a change of power over cases cannot wait for a second person. */
    breakGlass: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  }),
);

const bilingual = { fa: z.string(), en: z.string() };

export const importReplySchema = z.union([
  /** `until`: it ends then unless a second person approves it (R2). */
  z.strictObject({ number: z.int(), changed: z.boolean(), until: z.optional(z.string()) }),
  /** The changes of power over cases: nothing was published, since no reason was given. */
  z.strictObject({ power: z.array(z.strictObject(bilingual)) }),
  /** The reply to a preview: the number in force, the changes, and the rerouted examples. */
  z.strictObject({
    base: z.int(),
    changes: z.array(z.strictObject(bilingual)),
    rerouted: z.array(z.strictObject(bilingual)),
  }),
  /** Another number was published since the preview. */
  z.strictObject({ stale: z.int() }),
  z.strictObject({
    problems: z.array(
      z.strictObject({
        code: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
        ...bilingual,
      }),
    ),
  }),
]);

/** The input and the reply of the Lambda `directory/import`, by which an operator publishes the organisation's files. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import { inLanguages } from "../../../shared/contracts/fields/in-languages.ts";

export const importSchema = once(() =>
  z.strictObject({
    /** The organisation's files as one value. The rules check the value and report every error. */
    snapshot: z.unknown(),
    /** The operator's name, for the journal; absent when a program imports. */
    by: z._default(z.string().check(z.regex(/^[\w.@-]{1,60}$/)), "unnamed"),
    /** Reports the changes without publishing them. */
    preview: z.optional(z.boolean()),
    /**
     * The number of the snapshot with which a preview compared. The import publishes only while the snapshot with that
     * number is in force.
     */
    base: z.optional(z.int()),
    /** Why a change of power over cases cannot wait for a second person's approval (R2). */
    breakGlass: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  }),
);

const bilingual = inLanguages(z.string());

export const importReplySchema = z.union([
  /** `until`: when the emergency publication ends, unless a second person approves it before (R2). */
  z.strictObject({ number: z.int(), changed: z.boolean(), until: z.optional(z.string()) }),
  /** The changes of power over cases. Nothing was published, because the operator gave no reason. */
  z.strictObject({ power: z.array(bilingual) }),
  /**
   * The reply to a preview: the number of the current snapshot, the changes, and the routing examples that would go to
   * another unit.
   */
  z.strictObject({
    base: z.int(),
    changes: z.array(bilingual),
    rerouted: z.array(bilingual),
  }),
  /** Another snapshot was published since the preview; its number. */
  z.strictObject({ stale: z.int() }),
  z.strictObject({
    problems: z.array(
      z.strictObject({
        code: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
        ...bilingual.shape,
      }),
    ),
  }),
]);

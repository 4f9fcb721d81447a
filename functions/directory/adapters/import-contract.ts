/** What the Lambda `directory/import` is asked and what it answers. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

export const importSchema = once(() =>
  z.strictObject({
    /** The files of the organisation as one value; checked by the rules, which name everything that is wrong. */
    snapshot: z.unknown(),
    /** Who imports, for the record; a program without a name leaves it out. */
    by: z._default(z.string().check(z.regex(/^[\w.@-]{1,60}$/)), "unnamed"),
    /** Says what it would change, and changes nothing. */
    preview: z.optional(z.boolean()),
    /** The number that a preview compared with: published only while that one is in force. */
    base: z.optional(z.int()),
    /** R2: why what changes power over cases cannot wait for a second person. */
    breakGlass: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  }),
);

const bilingual = { fa: z.string(), en: z.string() };

export const importReplySchema = z.union([
  /** `until`: it ends then unless a second person approves it (R2). */
  z.strictObject({ number: z.int(), changed: z.boolean(), until: z.optional(z.string()) }),
  /** What changes power over cases: nothing was published, for no reason was given. */
  z.strictObject({ power: z.array(z.strictObject(bilingual)) }),
  /** What a preview says: the number in force, and what would change and go elsewhere. */
  z.strictObject({
    base: z.int(),
    changes: z.array(z.strictObject(bilingual)),
    rerouted: z.array(z.strictObject(bilingual)),
  }),
  /** Somebody published this number since the preview. */
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

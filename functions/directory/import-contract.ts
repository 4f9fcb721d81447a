/** What the Lambda `directory/import` is asked and what it answers. */
import * as z from "zod/mini";

export const importSchema = z.strictObject({
  /** The files of the organisation as one value; checked by the rules, which name everything that is wrong. */
  snapshot: z.unknown(),
  /** Who imports, for the record; a program without a name leaves it out. */
  by: z._default(z.string().check(z.regex(/^[\w.@-]{1,60}$/)), "unnamed"),
});

export const importReplySchema = z.union([
  z.strictObject({ number: z.int(), changed: z.boolean() }),
  z.strictObject({
    problems: z.array(
      z.strictObject({
        code: z.string(),
        path: z.array(z.union([z.string(), z.number()])),
        fa: z.string(),
        en: z.string(),
      }),
    ),
  }),
]);

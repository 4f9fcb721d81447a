/** What operators ask of `views` about the index of words, and what it answers (law 8): codes alone. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

/** So many cases at once. */
export const mostAsked = 20;

/** As it should; not so; not there though it should be; there though nothing may be; rightly not there. */
const standings = ["right", "different", "missing", "stray", "nothing"] as const;
export type Standing = (typeof standings)[number];

export const indexAskSchema = once(() =>
  z.strictObject({
    /** `index` puts there what is missing, and says how each stands then. */
    operation: z.enum(["look", "index"]),
    cases: z.array(z.string().check(z.regex(/^\d{12}$/))).check(z.maxLength(mostAsked)),
  }),
);

export const indexReplySchema = z.strictObject({
  cases: z.array(z.strictObject({ case: z.string(), stands: z.enum(standings) })),
});

export type IndexAsk = z.output<ReturnType<typeof indexAskSchema>>;
export type IndexReply = z.output<typeof indexReplySchema>;

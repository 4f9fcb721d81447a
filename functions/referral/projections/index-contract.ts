/**
 * The messages by which operators check and repair the word index through the `views` Lambda (law 8). The messages
 * contain codes only.
 */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

/** The most cases in one call. */
export const mostAsked = 20;

/**
 * How a case is indexed. `stray`: it is indexed although it must not be; `nothing`: it is not indexed and must not be.
 */
const standings = ["right", "different", "missing", "stray", "nothing"] as const;
export type Standing = (typeof standings)[number];

export const indexAskSchema = once(() =>
  z.strictObject({
    /** `look` only reports; `index` repairs each case first. */
    operation: z.enum(["look", "index"]),
    cases: z.array(z.string().check(z.regex(/^\d{12}$/))).check(z.maxLength(mostAsked)),
  }),
);

export const indexReplySchema = z.strictObject({
  cases: z.array(z.strictObject({ case: z.string(), stands: z.enum(standings) })),
});

export type IndexAsk = z.output<ReturnType<typeof indexAskSchema>>;
export type IndexReply = z.output<typeof indexReplySchema>;

/** The contract by which operators ask `views` about the word index (law 8); it carries codes alone. */
import * as z from "zod/mini";
import { once } from "../../../events/once.ts";

/** Cases per call. */
export const mostAsked = 20;

/** `stray`: indexed although nothing may be; `nothing`: rightly not indexed. */
const standings = ["right", "different", "missing", "stray", "nothing"] as const;
export type Standing = (typeof standings)[number];

export const indexAskSchema = once(() =>
  z.strictObject({
    /** `index` repairs each case before it reports. */
    operation: z.enum(["look", "index"]),
    cases: z.array(z.string().check(z.regex(/^\d{12}$/))).check(z.maxLength(mostAsked)),
  }),
);

export const indexReplySchema = z.strictObject({
  cases: z.array(z.strictObject({ case: z.string(), stands: z.enum(standings) })),
});

export type IndexAsk = z.output<ReturnType<typeof indexAskSchema>>;
export type IndexReply = z.output<typeof indexReplySchema>;

/**
 * The call by which notification asks referral for the result that it posts to the partner of a request (C8).
 */
import * as z from "zod/mini";
import { code, slug } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { resultFields, withoutWords } from "../contracts/fields/result-fields.ts";

export const wordsOfResultSchema = once(() =>
  z.strictObject({
    operation: z.literal("words-of-result"),
    request: code(),
    partner: slug(),
    /** The number of the result in its request, from 1. */
    result: z.int(),
  }),
);

export const wordsOfResultReply = z.union([
  /** As the partner's form asks for them, with the text of the answer. */
  z.strictObject({ fields: resultFields }),
  z.strictObject({ withoutWords }),
]);

export type WordsOfResult = z.output<typeof wordsOfResultReply>;

/** Referral, as notification sees it. */
export interface ReferralForNotification {
  wordsOfResult(
    ask: Omit<z.output<ReturnType<typeof wordsOfResultSchema>>, "operation">,
  ): Promise<WordsOfResult>;
}

/**
 * The call from the notification service to the referral service for the result of a request, which
 * notification posts to the request's partner (C8).
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
    /** The number of the result within its request, from 1. */
    result: z.int(),
  }),
);

export const wordsOfResultReply = z.union([
  /** The fields that the partner's form asks for, with the text of the answer. */
  z.strictObject({ fields: resultFields }),
  z.strictObject({ withoutWords }),
]);

export type WordsOfResult = z.output<typeof wordsOfResultReply>;

/** The call to the referral service, as notification uses it. */
export interface ReferralForNotification {
  wordsOfResult(
    ask: Omit<z.output<ReturnType<typeof wordsOfResultSchema>>, "operation">,
  ): Promise<WordsOfResult>;
}

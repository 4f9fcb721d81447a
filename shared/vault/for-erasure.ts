/** What intake asks of identity when a person is to be erased, and what identity answers (P2). */
import * as z from "zod/mini";
import { code, moment, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { erasureReasons } from "../contracts/staff/erasure.ts";

export const erasePersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("erase-person"),
    person: person(),
    /** The request that was named. */
    request: code(),
    /** All of the person's; intake has looked that none of them is open. */
    requests: z.array(code()),
    /** Of these, those that they asked themselves: with them goes what is in them of others, for whom they asked or who joined (C10, C11). */
    own: z.array(code()),
    because: z.enum(erasureReasons),
    by: staff(),
    /** Who has it go, where a run goes by itself: `by` turned that on (P2). */
    itself: z.exactOptional(
      z.union([z.literal("clock"), z.templateLiteral(["operator:", z.string().check(z.maxLength(60))])]),
    ),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
    /** The directory's version that the policy was asked under. */
    directory: z.int(),
    /** Of this request alone: what is of the person in others stays. */
    alone: z.exactOptional(z.literal(true)),
    /** The request is known to be erased: only the same key is answered as it was the first time. */
    again: z.boolean(),
  }),
);

export const erasePersonReply = z.union([
  z.strictObject({ requests: z.array(code()), at: moment(), completeAt: moment() }),
  z.strictObject({
    refused: z.strictObject({
      code: z.string(),
      details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  }),
]);

export type ErasePerson = Omit<z.output<ReturnType<typeof erasePersonSchema>>, "operation">;
export type PersonErasedReply = z.output<typeof erasePersonReply>;

/** Identity, as whoever has somebody erased sees it. */
export interface IdentityForErasure {
  /** The same key again is the same reply, and destroys no key that the person was given since. */
  erasePerson(ask: ErasePerson): Promise<PersonErasedReply>;
}

/** What intake asks of identity when a person is to be erased, and what identity answers (P2). */
import * as z from "zod/mini";
import { code, moment, person, staff } from "../../events/fields.ts";
import { erasureReasons } from "../contracts/erasure.ts";

export const erasePersonSchema = z.strictObject({
  operation: z.literal("erase-person"),
  person,
  /** The request that was named. */
  request: code,
  /** All of the person's; intake has looked that none of them is open. */
  requests: z.array(code),
  because: z.enum(erasureReasons),
  by: staff,
  key: z.string().check(z.minLength(1), z.maxLength(300)),
  /** The directory's version that the policy was asked under. */
  directory: z.int(),
  /** The request is known to be erased: only the same key is answered as it was the first time. */
  again: z.boolean(),
});

export const erasePersonReply = z.union([
  z.strictObject({ requests: z.array(code), at: moment, completeAt: moment }),
  z.strictObject({
    refused: z.strictObject({
      code: z.string(),
      details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
    }),
  }),
]);

export type ErasePerson = Omit<z.output<typeof erasePersonSchema>, "operation">;
export type PersonErasedReply = z.output<typeof erasePersonReply>;

/** Identity, as whoever has somebody erased sees it. */
export interface IdentityForErasure {
  /** The same key again is the same reply, and destroys no key that the person was given since. */
  erasePerson(ask: ErasePerson): Promise<PersonErasedReply>;
}

/** The call by which intake has identity erase a person (P2). */
import * as z from "zod/mini";
import { code, moment, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { erasureReasons } from "../contracts/staff/erasure.ts";

export const erasePersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("erase-person"),
    person: person(),
    /** The request that the administrator named. */
    request: code(),
    /** All requests of the person; intake has checked that none is open. */
    requests: z.array(code()),
    /**
     * The requests in which the person is the applicant: the data of others in them, represented people and
     * members, are erased too (C10, C11).
     */
    own: z.array(code()),
    because: z.enum(erasureReasons),
    by: staff(),
    /** The clock or operator behind an automatic run, which `by` turned on (P2). */
    itself: z.exactOptional(
      z.union([z.literal("clock"), z.templateLiteral(["operator:", z.string().check(z.maxLength(60))])]),
    ),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
    /** The directory version under which intake checked the policy. */
    directory: z.int(),
    /** Erases the person's data in this request alone, and keeps their data in others. */
    alone: z.exactOptional(z.literal(true)),
    /** The request is known to be erased: only a retry with the same key gets the original reply. */
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

/** Identity, as intake's erasure sees it. */
export interface IdentityForErasure {
  /** The same key gives the same reply, and destroys no key that the person was given since. */
  erasePerson(ask: ErasePerson): Promise<PersonErasedReply>;
}

/** The call by which the intake service has the identity service erase a person's data (P2). */
import * as z from "zod/mini";
import { code, moment, person, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { erasureReasons } from "../contracts/staff/erasure.ts";

export const erasePersonSchema = once(() =>
  z.strictObject({
    operation: z.literal("erase-person"),
    person: person(),
    /** The request by which the administrator named the person. */
    request: code(),
    /** All requests of the person; intake has checked that none of them is open. */
    requests: z.array(code()),
    /**
     * The requests in which the person is the applicant. In these requests, the data of represented people
     * and of group members are erased too (C10, C11).
     */
    own: z.array(code()),
    because: z.enum(erasureReasons),
    by: staff(),
    /** The schedule or operator that started an automatic run. `by` is then the person who turned such runs on (P2). */
    itself: z.exactOptional(
      z.union([z.literal("clock"), z.templateLiteral(["operator:", z.string().check(z.maxLength(60))])]),
    ),
    key: z.string().check(z.minLength(1), z.maxLength(300)),
    /** The version number of the directory snapshot under which intake checked the policy. */
    directory: z.int(),
    /**
     * True when the person's data are erased only in this request, and kept in the person's other requests.
     */
    alone: z.exactOptional(z.literal(true)),
    /**
     * True when the intake service has already recorded that the request is erased. The call then succeeds
     * only as a retry with the same key, and gets the original reply.
     */
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

/** The call to the identity service, as intake's erasure uses it. */
export interface IdentityForErasure {
  /**
   * The same key gives the same reply. A retry does not destroy a key that the person got after the first
   * call.
   */
  erasePerson(ask: ErasePerson): Promise<PersonErasedReply>;
}

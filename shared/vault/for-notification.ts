/** What notification asks of identity, and what identity answers. */
import * as z from "zod/mini";
import { code, person } from "../../events/fields.ts";
import { once } from "../../events/once.ts";

export const addressOfSchema = once(() =>
  z.strictObject({
    operation: z.literal("address-of"),
    request: code(),
    /** Whose: who registered it, or whom they ask for (C11). Absent: who registered it. */
    person: z.exactOptional(person()),
    /** With a challenge, the answer carries its one-time code. */
    challenge: z.optional(z.uuid()),
  }),
);

export const addressOfReply = z.union([
  z.strictObject({
    mobile: z.optional(z.string()),
    email: z.optional(z.string()),
    contactBy: z.enum(["sms", "email"]),
    /** N5: the mobile under their own key, by which they are known to want this or that; absent: they gave none. */
    contact: z.optional(z.string()),
    /** Somebody else of the request than its applicant: nobody calls them about it (C10, C11). */
    besides: z.optional(z.literal(true)),
    oneTimeCode: z.optional(z.string()),
  }),
  /** The person's key was destroyed: nobody can be told anything any more. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type AddressOf = Omit<z.output<ReturnType<typeof addressOfSchema>>, "operation">;
export type Address = z.output<typeof addressOfReply>;

/** Identity, as notification sees it. */
export interface IdentityForNotification {
  addressOf(ask: AddressOf): Promise<Address>;
}

/** The call by which notification asks identity for an address. */
import * as z from "zod/mini";
import { code, person } from "../../events/fields.ts";
import { once } from "../../events/once.ts";

export const addressOfSchema = once(() =>
  z.strictObject({
    operation: z.literal("address-of"),
    request: code(),
    /** The applicant (if absent), or the represented person (C11). */
    person: z.exactOptional(person()),
    /** With a challenge, the reply includes its one-time code. */
    challenge: z.optional(z.uuid()),
  }),
);

export const addressOfReply = z.union([
  z.strictObject({
    mobile: z.optional(z.string()),
    email: z.optional(z.string()),
    contactBy: z.enum(["sms", "email"]),
    /**
     * N5: the mobile as a hash under its own key, by which preferences are stored; absent without a mobile.
     */
    contact: z.optional(z.string()),
    /** The person is not the request's applicant, so clerks do not call them about it (C10, C11). */
    besides: z.optional(z.literal(true)),
    oneTimeCode: z.optional(z.string()),
  }),
  /** The person's key was destroyed: no notice can reach them any more. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type AddressOf = Omit<z.output<ReturnType<typeof addressOfSchema>>, "operation">;
export type Address = z.output<typeof addressOfReply>;

/** Identity, as notification sees it. */
export interface IdentityForNotification {
  addressOf(ask: AddressOf): Promise<Address>;
}

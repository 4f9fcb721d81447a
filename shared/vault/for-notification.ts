/** The call from the notification service to the identity service for the address of a person. */
import * as z from "zod/mini";
import { code, person } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { messengers } from "../contracts/fields/messenger.ts";

export const addressOfSchema = once(() =>
  z.strictObject({
    operation: z.literal("address-of"),
    request: code(),
    /**
     * The represented person (C11), when the address of that person is wanted; when absent, the applicant's
     * address is returned.
     */
    person: z.exactOptional(person()),
    /** The challenge of a one-time code; when given, the reply contains the code. */
    challenge: z.optional(z.uuid()),
  }),
);

export const addressOfReply = z.union([
  z.strictObject({
    mobile: z.optional(z.string()),
    email: z.optional(z.string()),
    contactBy: z.enum(["sms", "email"]),
    /**
     * N9: the messenger that the applicant chose at the registration. Absent until a one-time code that was sent to the
     * mobile was confirmed, because only then the number's owner has chosen the messenger.
     */
    messenger: z.optional(z.enum(messengers)),
    /**
     * N5: the mobile as a hash with a separate key. The person's choices about notices are stored under this
     * hash. Absent when the person has no mobile.
     */
    contact: z.optional(z.string()),
    /**
     * Present when the person is not the request's applicant, so that clerks do not telephone this person
     * about the request (C10, C11).
     */
    besides: z.optional(z.literal(true)),
    oneTimeCode: z.optional(z.string()),
    /** N4: keyed hashes of the mobile and the e-mail address, the same for all people who have them; for budgets. */
    recipients: z.strictObject({ sms: z.optional(z.string()), email: z.optional(z.string()) }),
  }),
  /** The person's key was destroyed, so no notice can reach the person any more. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type AddressOf = Omit<z.output<ReturnType<typeof addressOfSchema>>, "operation">;
export type Address = z.output<typeof addressOfReply>;

/** The call to the identity service, as notification uses it. */
export interface IdentityForNotification {
  addressOf(ask: AddressOf): Promise<Address>;
}

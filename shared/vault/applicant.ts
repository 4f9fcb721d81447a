/**
 * The personal data of the applicant of one request, as the applicant gave them. Only the identity service
 * stores them; other services pass them on or read them by direct invocation.
 */
import * as z from "zod/mini";
import { once } from "../../events/once.ts";
import { messengers } from "../contracts/fields/messenger.ts";

const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;

/** The schema of an applicant's data (C13). Digits are already Latin, and check digits were checked. */
export const applicantSchema = once(() =>
  z.strictObject({
    fullName: z.string().check(z.minLength(2), z.maxLength(100)),
    identityType: z.enum(identityTypes),
    identityNumber: z.optional(z.string().check(z.maxLength(30))),
    /**
     * The mobile number in E.164: `+989123456789`. Required for applicants who register online, optional at
     * the desk and by telephone (C18).
     */
    mobile: z.optional(z.string().check(z.regex(/^\+\d{8,15}$/))),
    /** The landline number as it is dialled in Iran: `02112345678`. */
    landline: z.optional(z.string().check(z.regex(/^0[1-8]\d{9}$/))),
    email: z.optional(z.string().check(z.maxLength(254))),
    postalCode: z.optional(z.string().check(z.regex(/^\d{10}$/))),
    contactBy: z.enum(["sms", "email"]),
    /** N9: the messenger by which the applicant wants messages instead of SMS; absent for SMS. */
    messenger: z.optional(z.enum(messengers)),
    /** How the clerk who entered the request identified the applicant (C6); absent when no clerk did. */
    seen: z.optional(z.enum(["document", "caller"])),
  }),
);

/**
 * The represented person (C11). A represented person without a mobile can be found only by a clerk or an
 * identity provider.
 */
export const representedSchema = once(() =>
  z.pick(applicantSchema(), {
    fullName: true,
    identityType: true,
    identityNumber: true,
    mobile: true,
  }),
);

export type Represented = z.output<ReturnType<typeof representedSchema>>;
export type Applicant = z.output<ReturnType<typeof applicantSchema>>;

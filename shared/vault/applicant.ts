/**
 * The applicant of one request, as given. Only `identity` stores it; other services pass it on or ask for it,
 * by direct invocation.
 */
import * as z from "zod/mini";
import { once } from "../../events/once.ts";

const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;

/** C13. Digits are already folded to Latin and check digits checked. */
export const applicantSchema = once(() =>
  z.strictObject({
    fullName: z.string().check(z.minLength(2), z.maxLength(100)),
    identityType: z.enum(identityTypes),
    identityNumber: z.optional(z.string().check(z.maxLength(30))),
    /**
     * E.164: `+989123456789`. Required of applicants who register online, optional at the desk and by phone
     * (C18).
     */
    mobile: z.optional(z.string().check(z.regex(/^\+\d{8,15}$/))),
    /** As dialled in Iran: `02112345678`. */
    landline: z.optional(z.string().check(z.regex(/^0[1-8]\d{9}$/))),
    email: z.optional(z.string().check(z.maxLength(254))),
    postalCode: z.optional(z.string().check(z.regex(/^\d{10}$/))),
    contactBy: z.enum(["sms", "email"]),
    /** How the clerk who entered the request identified them (C6); absent without a clerk. */
    seen: z.optional(z.enum(["document", "caller"])),
  }),
);

/** The represented person (C11). Without a mobile, only a clerk or an identity provider finds them. */
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

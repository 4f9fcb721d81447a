/** The call from the referral service to the identity service for a person who works on a case (R15). */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { assurance, ownership } from "../contracts/staff/looks.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

/**
 * The purposes of a read of name and address, besides a screen of the case: a letter (C19) or a certificate (D10) that
 * is printed with the name, or a call to an unreachable applicant (C18).
 */
const readFor = ["letter", "certificate", "call"] as const;
export type ReadFor = (typeof readFor)[number];

export const showApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("show-applicant"),
    request: code(),
    /** The member of staff who wants to see the data; referral has checked the policy. */
    by: staff(),
    for: z.exactOptional(z.enum(readFor)),
    /** The version number of the directory snapshot under which referral checked the policy. */
    directory: z.int(),
  }),
);

export const showApplicantReply = z.union([
  z.strictObject({
    applicant: z.strictObject({
      ...z.omit(applicantSchema(), { seen: true }).shape,
      assurance,
      mobileOwnership: ownership,
    }),
    /** C11: the represented person; absent when there is none, or when their data were erased. */
    represented: z.exactOptional(representedSchema()),
  }),
  /** The person's key was destroyed, so there is nothing to show. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type ShowApplicant = Omit<z.output<ReturnType<typeof showApplicantSchema>>, "operation">;
export type ApplicantShown = z.output<typeof showApplicantReply>;

/** The call to the identity service, as referral uses it. */
export interface IdentityForReferral {
  /** Returns the data only after the access is journaled (R15). */
  showApplicant(ask: ShowApplicant): Promise<ApplicantShown>;
}

/** The call by which referral asks identity for a person who works on a case (R15). */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { assurance, ownership } from "../contracts/staff/looks.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

export const showApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("show-applicant"),
    request: code(),
    /** The member of staff who looks; referral has checked the policy. */
    by: staff(),
    /** The directory version under which referral checked the policy. */
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
    /** C11: the represented person; absent without one, or when they were erased. */
    represented: z.exactOptional(representedSchema()),
  }),
  /** The person's key was destroyed, so there is nothing to show. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type ShowApplicant = Omit<z.output<ReturnType<typeof showApplicantSchema>>, "operation">;
export type ApplicantShown = z.output<typeof showApplicantReply>;

/** Identity, as referral sees it. */
export interface IdentityForReferral {
  /** Replies only after the look is journaled (R15). */
  showApplicant(ask: ShowApplicant): Promise<ApplicantShown>;
}

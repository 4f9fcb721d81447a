/** What referral asks of identity for who works on a case, and what identity answers (R15). */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { assurance, ownership } from "../contracts/staff/looks.ts";
import { applicantSchema, representedSchema } from "./applicant.ts";

export const showApplicantSchema = once(() =>
  z.strictObject({
    operation: z.literal("show-applicant"),
    request: code(),
    /** Who looks; referral has asked the policy. */
    by: staff(),
    /** The directory's version that the policy was asked under. */
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
    /** C11: for whom they ask; absent when nobody, or when that person was erased. */
    represented: z.exactOptional(representedSchema()),
  }),
  /** The person's key was destroyed: there is nothing left to show. */
  z.strictObject({ erased: z.literal(true) }),
]);

export type ShowApplicant = Omit<z.output<ReturnType<typeof showApplicantSchema>>, "operation">;
export type ApplicantShown = z.output<typeof showApplicantReply>;

/** Identity, as referral sees it. */
export interface IdentityForReferral {
  /** Never answers with an applicant before the look at them is a row (R15). */
  showApplicant(ask: ShowApplicant): Promise<ApplicantShown>;
}

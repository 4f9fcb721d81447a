/**
 * The call from the meeting service to the referral service before texts of a meeting are shown. The reply
 * tells whether the reader holds the case, and whether the applicant's identity is hidden from the reader
 * (R15, C15).
 */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { meeting } from "../../events/meeting/meeting-fields.ts";
import { once } from "../../events/once.ts";

export const standInCaseSchema = once(() =>
  z.strictObject({
    operation: z.literal("stand-in-case"),
    request: code(),
    /**
     * The member of staff who wants to read the texts. The meeting service has already checked this person
     * for conflicts of interest.
     */
    by: staff(),
    /**
     * The access that referral records in its journal before it replies: the meeting, and whether the access
     * is recorded for any reader or only for a holder of the case.
     */
    look: z.exactOptional(z.strictObject({ meeting: meeting(), by: z.enum(["reader", "holder"]) })),
  }),
);

export const standInCaseReply = z.strictObject({
  /**
   * Whether the reader holds the case: is its assignee, or a member or the head of its unit, without a
   * conflict of interest.
   */
  holds: z.boolean(),
  /**
   * Whether the applicant's name and text are hidden from the reader. True also while referral has not opened
   * the case yet.
   */
  hidden: z.boolean(),
});

export type StandInCase = Omit<z.output<ReturnType<typeof standInCaseSchema>>, "operation">;
export type StandingInCase = z.output<typeof standInCaseReply>;

/** The call to the referral service, as the meeting service uses it. */
export interface ReferralForMeeting {
  /** Resolves only after referral has journaled the access. */
  standInCase(ask: StandInCase): Promise<StandingInCase>;
}

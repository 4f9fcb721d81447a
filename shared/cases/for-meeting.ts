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
     * The access that the referral service records in its journal before it replies. `meeting`: the meeting
     * whose texts are read; `by`: record the access for any reader, or only when the reader holds the case.
     */
    look: z.exactOptional(z.strictObject({ meeting: meeting(), by: z.enum(["reader", "holder"]) })),
  }),
);

export const standInCaseReply = z.strictObject({
  /**
   * Whether the reader holds the case: the reader is the case's assignee, or a member or the head of the unit
   * that has the case, and has no conflict of interest.
   */
  holds: z.boolean(),
  /**
   * Whether the applicant's name and text are hidden from the reader. Also true until the referral service
   * has opened the case.
   */
  hidden: z.boolean(),
});

export type StandInCase = Omit<z.output<ReturnType<typeof standInCaseSchema>>, "operation">;
export type StandingInCase = z.output<typeof standInCaseReply>;

/** The call to the referral service, as the meeting service uses it. */
export interface ReferralForMeeting {
  /** Resolves only after the referral service has written the access in its journal. */
  standInCase(ask: StandInCase): Promise<StandingInCase>;
}

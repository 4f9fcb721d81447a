/**
 * The call that meeting makes to referral before it shows the texts of a meeting: who holds the case, and
 * from whom its applicant is hidden (R15, C15).
 */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { meeting } from "../../events/meeting/meeting-fields.ts";
import { once } from "../../events/once.ts";

export const standInCaseSchema = once(() =>
  z.strictObject({
    operation: z.literal("stand-in-case"),
    request: code(),
    /** The member of staff who wants to read. Meeting has already checked conflicts of interest. */
    by: staff(),
    /**
     * The look that referral journals before it replies: the meeting, and whether by any reader or only by a
     * holder of the case.
     */
    look: z.exactOptional(z.strictObject({ meeting: meeting(), by: z.enum(["reader", "holder"]) })),
  }),
);

export const standInCaseReply = z.strictObject({
  /**
   * Whether the person holds the case: its assignee, a member or the head of its unit, without a conflict of
   * interest.
   */
  holds: z.boolean(),
  /**
   * Whether the applicant's name and text are hidden from them; also while referral has not opened the case
   * yet.
   */
  hidden: z.boolean(),
});

export type StandInCase = Omit<z.output<ReturnType<typeof standInCaseSchema>>, "operation">;
export type StandingInCase = z.output<typeof standInCaseReply>;

/** Referral, as meeting sees it. */
export interface ReferralForMeeting {
  /** Replies only after the look is journaled. */
  standInCase(ask: StandInCase): Promise<StandingInCase>;
}

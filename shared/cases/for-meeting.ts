/** What meeting asks of referral before it shows a meeting's words: who has the case, and from whom its applicant is hidden (R15, C15). */
import * as z from "zod/mini";
import { code, staff } from "../../events/fields.ts";
import { meeting } from "../../events/meeting/meeting-fields.ts";
import { once } from "../../events/once.ts";

export const standInCaseSchema = once(() =>
  z.strictObject({
    operation: z.literal("stand-in-case"),
    request: code(),
    /** The member of staff who wants to read; meeting has asked about conflicts of interest. */
    by: staff(),
    /**
     * The look that is kept before the reply: at which meeting, and whether by anybody who asks or by a holder of the case alone,
     * where nothing else lets them read.
     */
    look: z.exactOptional(z.strictObject({ meeting: meeting(), by: z.enum(["reader", "holder"]) })),
  }),
);

export const standInCaseReply = z.strictObject({
  /** The person is a holder of the case: its assignee, a member or the head of its unit, without a conflict of interest. */
  holds: z.boolean(),
  /** Name and words of the applicant are hidden from them now; also while referral has not opened the case yet. */
  hidden: z.boolean(),
});

export type StandInCase = Omit<z.output<ReturnType<typeof standInCaseSchema>>, "operation">;
export type StandingInCase = z.output<typeof standInCaseReply>;

/** Referral, as meeting sees it. */
export interface ReferralForMeeting {
  /** Never answers before the look is a row. */
  standInCase(ask: StandInCase): Promise<StandingInCase>;
}

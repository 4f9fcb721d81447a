/** What referral asks of notification for who works on a case (N3). */
import * as z from "zod/mini";
import { code } from "../../events/fields.ts";
import { noticeShown } from "../contracts/notices.ts";

export const noticesOfSchema = z.strictObject({ operation: z.literal("notices-of"), request: code });

export const noticesOfReply = z.strictObject({ notices: z.array(noticeShown) });

/** Notification, as referral sees it. */
export interface NotificationForReferral {
  /** What its applicant was sent, newest first, at most 100. */
  noticesOf(request: string): Promise<z.output<typeof noticesOfReply>>;
}

/** The calls from the referral service to the notification service for the people who work on cases (N3). */
import * as z from "zod/mini";
import { code } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { isoDay } from "../contracts/fields/fields.ts";
import { noticeShown } from "../contracts/staff/notices.ts";
import { undeliveredStates } from "../contracts/staff/undelivered.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";

const noticesOf = once(() => z.strictObject({ operation: z.literal("notices-of"), request: code() }));

const undelivered = once(() =>
  z.strictObject({
    operation: z.literal("undelivered"),
    state: z.optional(z.enum(undeliveredStates)),
    day: z.optional(isoDay),
    /** The value of `next` from the preceding page; absent for the first page. */
    behind: z.optional(z.string().check(z.maxLength(300))),
  }),
);

export const forReferralSchema = schemaAsked({
  "notices-of": noticesOf,
  undelivered: undelivered,
});

export const noticesOfReply = z.strictObject({ notices: z.array(noticeShown) });

export const undeliveredReply = z.strictObject({
  notices: z.array(
    z.strictObject({ ...noticeShown.shape, state: z.enum(undeliveredStates), request: code() }),
  ),
  next: z.optional(z.string()),
});

/** The calls to the notification service, as referral uses them. */
export interface NotificationForReferral {
  /** The notices to the applicant of a request, newest first, at most 100. */
  noticesOf(request: string): Promise<z.output<typeof noticesOfReply>>;
  /**
   * The notices about all requests that did not arrive or whose outcome is unknown, newest first, at most 50.
   * Without a day in `ask`, the notices of all days.
   */
  undelivered(
    ask: Omit<z.input<ReturnType<typeof undelivered>>, "operation">,
  ): Promise<z.output<typeof undeliveredReply>>;
}

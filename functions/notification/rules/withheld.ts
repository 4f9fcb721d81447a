/** Whether a notice is not sent because its person wants it so (N5). Pure. */

import type { Wished } from "../journals/journal-wishes.ts";
import type { Reachable } from "../notice/compose-message.ts";
import type { Notice, Withheld } from "../notice/journal.ts";
import { isUrgent, type QuietHours } from "./quiet-hours.ts";
import { isWanted } from "./required-news.ts";

/**
 * Nothing when it is sent. What is urgent goes to a mobile whatever they want: no clerk calls at that hour. Somebody besides the
 * applicant is not called: the call list is of applicants.
 */
export function withheldBy(
  wish: Wished,
  notice: Notice,
  { besides, mobile }: Pick<Reachable, "besides" | "mobile">,
  at: Date,
  hours: QuietHours,
): Withheld | undefined {
  if (!isWanted(notice.template, wish)) return "not-wanted";
  const mayBeCalled = wish.channel === "call" && !besides;
  return mayBeCalled && !(isUrgent(notice, at, hours) && mobile !== undefined) ? "by-call" : undefined;
}

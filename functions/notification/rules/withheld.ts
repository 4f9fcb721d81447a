/** Whether a person's choice stops a notice (N5). Pure. */

import type { Wished } from "../journals/journal-wishes.ts";
import type { Reachable } from "../notice/compose-message.ts";
import type { Notice, Withheld } from "../notice/journal.ts";
import { isUrgent, type QuietHours } from "./quiet-hours.ts";
import { isWanted } from "./required-news.ts";

/**
 * Undefined when the notice is sent. Urgent notices always go to a mobile, since no clerk calls at night.
 * People other than the applicant are not called, since the call list is for applicants.
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

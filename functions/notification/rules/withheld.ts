/** Decides whether a person's choice stops a notice (N5). Pure functions. */

import type { Wished } from "../journals/journal-wishes.ts";
import type { Reachable } from "../notice/compose-message.ts";
import type { Notice, Withheld } from "../notice/journal.ts";
import { isUrgent, type QuietHours } from "./quiet-hours.ts";
import { isWanted } from "./required-news.ts";

/**
 * Returns why the person's choice stops the notice; undefined when the notice is sent. An urgent notice always goes to
 * a mobile, because clerks do not call at night. Only applicants are called; group members and represented people get
 * messages.
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

/** Whether an SMS is to wait: for the morning, or until there is room in a budget again (N4). */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Limits } from "../../../shared/limits/limits.ts";
import type { Notice } from "../journal.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../quiet-hours.ts";
import type { Wait } from "../rules.ts";

/** Where the directory does not say it: SMS to one person within a day, and to everybody within thirty. A proposal: thrice what a busy case needs, and the whole system's busiest month. */
export const smsBudget = { person: 12, month: 200_000 };

const hour = 3_600;
const day = 24 * hour;

export interface WaitDeps {
  readonly limits: Limits;
}

/** @param at now; nothing when it may go out at once. One that is urgent never waits; a one-time code has budgets of its own. */
export async function waitFor(
  { limits }: WaitDeps,
  { timeLimits }: Snapshot,
  notice: Notice,
  at: Date,
): Promise<Wait | undefined> {
  const hours = quietHoursOf(timeLimits);
  if (isUrgent(notice, at, hours)) return undefined;
  const quiet = quietUntil(at, hours);
  if (quiet) return { until: quiet, why: "quiet-hours" };
  const { smsPerPerson = smsBudget.person, smsPerMonth = smsBudget.month } = timeLimits ?? {};
  const later = { until: new Date(at.getTime() + hour * 1_000), why: "over-budget" } as const;
  if (!(await limits.take(`sms/${notice.person}`, smsPerPerson, day, at))) return later;
  return (await limits.take("sms", smsPerMonth, 30 * day, at)) ? undefined : { ...later, usedUp: true };
}

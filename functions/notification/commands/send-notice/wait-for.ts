/** Whether a notice is to wait: for the morning, or until there is room in a budget again (N4, C17). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Limits } from "../../../../shared/limits/limits.ts";
import type { Notice } from "../../notice/journal.ts";
import { digestDue } from "../../rules/digest.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../../rules/quiet-hours.ts";
import { registrationNotices, type Wait } from "../../rules/rules.ts";

/** Where the directory does not say it: SMS to one person within a day, and to everybody within thirty. A proposal: thrice what a busy case needs, and the whole system's busiest month. */
export const smsBudget = { person: 12, month: 200_000 };

const hour = 3_600;
const day = 24 * hour;

export interface WaitDeps {
  readonly limits: Limits;
}

/** The attempt to send a notice that may have to wait. */
export interface Attempt {
  readonly channel: "sms" | "email";
  /** An earlier attempt was counted: its provider did not take the notice, or its event was delivered again. */
  readonly counted: boolean;
  readonly at: Date;
}

/**
 * Counts a notice under its budgets, once for its event.
 * @returns nothing when it may go out now. One that is urgent never waits; a one-time code has budgets of its own.
 */
export async function waitFor(
  { limits }: WaitDeps,
  { timeLimits }: Snapshot,
  notice: Notice,
  { channel, counted, at }: Attempt,
): Promise<Wait | undefined> {
  const hours = quietHoursOf(timeLimits);
  if (isUrgent(notice, at, hours)) return undefined;
  const due = digestDue(notice, hours);
  if (due && at < due) return { until: due, why: "quiet-hours" };
  const quiet = channel === "sms" ? quietUntil(at, hours) : undefined;
  if (quiet) return { until: quiet, why: "quiet-hours" };
  if (counted) return undefined;
  const later = { until: new Date(at.getTime() + hour * 1_000), why: "over-budget" } as const;
  // One that waits because a later budget is used up is counted under the earlier ones again when it is tried again.
  const take = (name: string, most: number, seconds: number) => limits.take(name, most, seconds, at);
  if (notice.template === "registered") {
    const room =
      (await take("registration-notices", registrationNotices.hour, hour)) &&
      (await take("registration-notices", registrationNotices.day, day));
    if (!room) return { ...later, usedUp: true };
  }
  if (channel === "email") return undefined;
  const { smsPerPerson = smsBudget.person, smsPerMonth = smsBudget.month } = timeLimits ?? {};
  if (!(await take(`sms/${notice.person}`, smsPerPerson, day))) return later;
  return (await take("sms", smsPerMonth, 30 * day)) ? undefined : { ...later, usedUp: true };
}

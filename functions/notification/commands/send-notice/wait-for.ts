/** Decides whether a notice must wait: until the morning, or until a budget of SMS is no longer used up (N4, C17). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Counter, Limits } from "../../../../shared/limits/limits.ts";
import type { Notice } from "../../notice/journal.ts";
import { digestDue } from "../../rules/digest.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../../rules/quiet-hours.ts";
import { registrationNotices, type Wait } from "../../rules/rules.ts";

/**
 * The default budgets: SMS to one person in a day, and to all people in thirty days. `person` is three times the need
 * of a busy case; `month` is the need of the whole system's busiest month.
 */
export const smsBudget = { person: 12, month: 200_000 };

const hour = 3_600;
const day = 24 * hour;

export interface WaitDeps {
  readonly limits: Limits;
}

/** An attempt to send a notice, which may have to wait. */
export interface Attempt {
  readonly channel: "sms" | "email";
  /**
   * Whether an earlier attempt at this notice was already counted. A notice is attempted again when its provider did
   * not take the message, or when its event came again.
   */
  readonly counted: boolean;
  /** Whether this attempt is an SMS; a messenger's message is not counted in the month's budget of SMS (N9). */
  readonly isSms: boolean;
  /** Whether an earlier attempt was counted as an SMS. */
  readonly countedAsSms: boolean;
  readonly at: Date;
}

/**
 * Counts a notice in its budgets, once per event. Urgent notices never wait; one-time codes have their own budgets.
 * @returns until when the notice must wait and why, or undefined when it may be sent now
 */
export async function waitFor(
  { limits }: WaitDeps,
  { timeLimits }: Snapshot,
  notice: Notice,
  { channel, counted, isSms, countedAsSms, at }: Attempt,
): Promise<Wait | undefined> {
  const hours = quietHoursOf(timeLimits);
  if (isUrgent(notice, at, hours)) return undefined;
  const due = digestDue(notice, hours);
  if (due && at < due) return { until: due, why: "quiet-hours" };
  const quiet = channel === "sms" ? quietUntil(at, hours) : undefined;
  if (quiet) return { until: quiet, why: "quiet-hours" };
  const { smsPerPerson = smsBudget.person, smsPerMonth = smsBudget.month } = timeLimits ?? {};
  const ofAll = [
    ...(notice.template === "registered" && !counted ? registrationCounters : []),
    ...(isSms && !countedAsSms ? [{ name: "sms-month", most: smsPerMonth, seconds: 30 * day }] : []),
  ];
  return underBudgets(
    limits,
    { person: channel === "sms" && !counted ? notice.person : undefined, smsPerPerson, ofAll },
    at,
  );
}

interface Budgets {
  /** The recipient of an SMS; absent for an e-mail, and for a notice that was already counted. */
  readonly person: string | undefined;
  readonly smsPerPerson: number;
  /** The counters for all people, which are in one row. */
  readonly ofAll: readonly Counter[];
}

/**
 * Counts the person's budget first, because that budget is used up more often. When a budget for all people is used up,
 * the person's count is taken back, so that the notice is counted once.
 */
async function underBudgets(
  limits: Limits,
  { person, smsPerPerson, ofAll }: Budgets,
  at: Date,
): Promise<Wait | undefined> {
  const later = { until: new Date(at.getTime() + hour * 1_000), why: "over-budget" } as const;
  const own = `sms/${person}`;
  if (person !== undefined && !(await limits.take(own, smsPerPerson, day, at))) return later;
  if (ofAll.length === 0 || (await limits.takeTogether("of-all", ofAll, at))) return undefined;
  if (person !== undefined) await limits.giveBack(own, day, at);
  return { ...later, usedUp: true };
}

const registrationCounters: readonly Counter[] = [
  { name: "registered-hour", most: registrationNotices.hour, seconds: hour },
  { name: "registered-day", most: registrationNotices.day, seconds: day },
];

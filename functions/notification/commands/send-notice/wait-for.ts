/** Decides whether a notice must wait: until the morning, or until a budget of messages is no longer used up (N4, C17). */

import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Counter, Limits } from "../../../../shared/limits/limits.ts";
import { windowOf } from "../../../../shared/limits/window.ts";
import type { Notice } from "../../notice/journal.ts";
import { digestDue } from "../../rules/digest.ts";
import { isUrgent, quietHoursOf, quietUntil } from "../../rules/quiet-hours.ts";
import { registrationNotices, type Wait } from "../../rules/rules.ts";

/**
 * The default budgets: messages to one mobile (SMS and messenger together) or to one e-mail address in a day of Tehran, and
 * SMS to all people in thirty days. `recipient` is three times the need of a busy case; `month` is the need of the whole
 * system's busiest month.
 */
export const messageBudget = { recipient: 12, month: 200_000 };

const hour = 3_600;
const day = 24 * hour;

export interface WaitDeps {
  readonly limits: Limits;
}

/** An attempt to send a notice, which may have to wait. */
export interface Attempt {
  readonly channel: "sms" | "email";
  /** A keyed hash of the mobile or e-mail address that the message goes to. */
  readonly recipient: string | undefined;
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
  attempt: Attempt,
): Promise<Wait | undefined> {
  const { channel, counted, isSms, countedAsSms, at } = attempt;
  const hours = quietHoursOf(timeLimits);
  if (isUrgent(notice, at, hours)) return undefined;
  const due = digestDue(notice, hours);
  if (due && at < due) return { until: due, why: "quiet-hours" };
  const quiet = channel === "sms" ? quietUntil(at, hours) : undefined;
  if (quiet) return { until: quiet, why: "quiet-hours" };
  const { messagesPerRecipient = messageBudget.recipient, smsPerMonth = messageBudget.month } =
    timeLimits ?? {};
  const ofAll = [
    ...(notice.template === "registered" && !counted ? registrationCounters : []),
    ...(isSms && !countedAsSms ? [{ name: "sms-month", most: smsPerMonth, seconds: 30 * day }] : []),
  ];
  return underBudgets(limits, { own: ownCounter(notice, attempt, messagesPerRecipient), ofAll }, at);
}

/**
 * The day's counter of the recipient; undefined for a notice that was already counted. Receipts of new registrations have
 * their own counter with half of the limit, because anybody can cause them: they never use up the room of other notices.
 */
function ownCounter(
  { template }: Notice,
  { channel, recipient, counted }: Attempt,
  most: number,
): Counter | undefined {
  if (counted || recipient === undefined) return undefined;
  return template === "registered"
    ? { name: `receipts/${channel}/${recipient}`, most: Math.ceil(most / 2), seconds: day }
    : { name: `notices/${channel}/${recipient}`, most, seconds: day };
}

interface Budgets {
  readonly own: Counter | undefined;
  /** The counters for all people, which are in one row. */
  readonly ofAll: readonly Counter[];
}

/**
 * Counts the recipient's budget first, because that budget is used up more often; the notice then waits for the next day.
 * When a budget for all people is used up, the recipient's count is taken back, so that the notice is counted once.
 */
async function underBudgets(limits: Limits, { own, ofAll }: Budgets, at: Date): Promise<Wait | undefined> {
  const why = "over-budget";
  if (own && !(await limits.take(own.name, own.most, day, at)))
    return { until: new Date(windowOf("", day, at).ends * 1_000), why };
  if (ofAll.length === 0 || (await limits.takeTogether("of-all", ofAll, at))) return undefined;
  if (own) await limits.giveBack(own.name, day, at);
  return { until: new Date(at.getTime() + hour * 1_000), why, usedUp: true };
}

const registrationCounters: readonly Counter[] = [
  { name: "registered-hour", most: registrationNotices.hour, seconds: hour },
  { name: "registered-day", most: registrationNotices.day, seconds: day },
];

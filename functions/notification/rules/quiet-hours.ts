/** The hours without messages to phones (N4). Pure. */

import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import { momentOfTehran, tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { Notice } from "../notice/journal.ts";

/** The defaults. */
const usual = { from: "21:30", until: "08:00" };

export interface QuietHours {
  /** `21:30`, in Tehran. */
  readonly from: string;
  readonly until: string;
}

export const quietHoursOf = (limits: TimeLimits | undefined): QuietHours => ({
  from: limits?.quietFrom ?? usual.from,
  until: limits?.quietUntil ?? usual.until,
});

const dayMs = 86_400_000;

/**
 * The end of the quiet hours at a time; undefined outside them. Hours that end when they begin count as none.
 */
export function quietUntil(at: Date, { from, until }: QuietHours): Date | undefined {
  const time = tehranTime(at);
  const overMidnight = until < from;
  const isQuiet = overMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return undefined;
  const ends = overMidnight && time >= from ? new Date(at.getTime() + dayMs) : at;
  return new Date(momentOfTehran(tehranDay(ends), until));
}

/**
 * An applicant with a meeting this soon after the quiet hours would leave before a later message. A proposal:
 * a long way into town.
 */
const onTheWayMs = 3 * 3_600_000;

/**
 * Whether the applicant waits for it with the phone in their hand, or must know it before they leave: today,
 * or as the quiet hours end.
 */
export const isUrgent = (notice: Notice, at: Date, hours: QuietHours): boolean =>
  carriesCode(notice.template) ||
  (notice.template === "meeting-cancelled" && (notice.day === tehranDay(at) || isAtDawn(notice, at, hours)));

function isAtDawn({ day, time = "00:00" }: Notice, at: Date, hours: QuietHours): boolean {
  const ends = quietUntil(at, hours);
  if (ends === undefined || day === undefined) return false;
  return Date.parse(momentOfTehran(day, time)) < ends.getTime() + onTheWayMs;
}

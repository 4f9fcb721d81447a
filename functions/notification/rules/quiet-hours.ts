/** The quiet hours, in which no messages go to phones (N4). Pure functions. */

import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import { momentOfTehran, tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { Notice } from "../notice/journal.ts";

/** The default quiet hours. */
const usual = { from: "21:30", until: "08:00" };

export interface QuietHours {
  /** The time at which the quiet hours begin, in Tehran: `21:30`. */
  readonly from: string;
  readonly until: string;
}

export const quietHoursOf = (limits: TimeLimits | undefined): QuietHours => ({
  from: limits?.quietFrom ?? usual.from,
  until: limits?.quietUntil ?? usual.until,
});

const dayMs = 86_400_000;

/**
 * Returns the end of the quiet hours that include this moment; undefined outside quiet hours. Equal times for beginning
 * and end mean that there are none.
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
 * An applicant with a meeting less than three hours after the quiet hours would already be on the way when a delayed
 * message comes.
 */
const onTheWayMs = 3 * 3_600_000;

/**
 * Whether a notice is sent in the quiet hours: a one-time code, or the cancellation of a meeting today or shortly after
 * the quiet hours end.
 */
export const isUrgent = (notice: Notice, at: Date, hours: QuietHours): boolean =>
  carriesCode(notice.template) ||
  (notice.template === "meeting-cancelled" && (notice.day === tehranDay(at) || isAtDawn(notice, at, hours)));

function isAtDawn({ day, time = "00:00" }: Notice, at: Date, hours: QuietHours): boolean {
  const ends = quietUntil(at, hours);
  if (ends === undefined || day === undefined) return false;
  return Date.parse(momentOfTehran(day, time)) < ends.getTime() + onTheWayMs;
}

/** When nobody's phone is to ring for us (N4). Pure. */

import type { TimeLimits } from "../../../shared/directory/snapshot.ts";
import { momentOfTehran, tehranDay, tehranTime } from "../../../shared/domain/time/tehran-time.ts";
import { carriesCode } from "../../../shared/notices/codes.ts";
import type { Notice } from "../notice/journal.ts";

/** Where the directory does not say it. */
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

/** The end of the quiet hours that a moment lies in; nothing outside of them. Hours that end as they begin are none. */
export function quietUntil(at: Date, { from, until }: QuietHours): Date | undefined {
  const time = tehranTime(at);
  const overMidnight = until < from;
  const isQuiet = overMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return undefined;
  const ends = overMidnight && time >= from ? new Date(at.getTime() + dayMs) : at;
  return new Date(momentOfTehran(tehranDay(ends), until));
}

/** Whoever is to be somewhere so soon after the quiet hours leaves before somebody tells them. A proposal: a long way into town. */
const onTheWayMs = 3 * 3_600_000;

/** What somebody waits for with the phone in their hand, or must know before they leave: today, or as the quiet hours end. */
export const isUrgent = (notice: Notice, at: Date, hours: QuietHours): boolean =>
  carriesCode(notice.template) ||
  (notice.template === "meeting-cancelled" && (notice.day === tehranDay(at) || isAtDawn(notice, at, hours)));

function isAtDawn({ day, time = "00:00" }: Notice, at: Date, hours: QuietHours): boolean {
  const ends = quietUntil(at, hours);
  if (ends === undefined || day === undefined) return false;
  return Date.parse(momentOfTehran(day, time)) < ends.getTime() + onTheWayMs;
}

/** When nobody's phone is to ring for us (N4). Pure. */

import type { TimeLimits } from "../../shared/directory/snapshot.ts";
import { momentOfTehran, tehranDay, tehranTime } from "../../shared/domain/tehran-time.ts";
import type { Notice } from "./journal.ts";

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

/** What somebody waits for with the phone in their hand, or must know before they leave today. */
export const isUrgent = ({ template, day }: Notice, at: Date): boolean =>
  template === "one-time-code" || (template === "meeting-cancelled" && day === tehranDay(at));

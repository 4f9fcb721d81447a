/**
 * Derived from a clock: the times of its warnings and levels, the time left, the days paused (D4, D7, D8).
 * Pure.
 */
import { type Clock, courseOf, type Duration, dueOf, onTheWay, type Pause } from "./clock.ts";
import { tehranDayNumber, tehranMoment } from "./tehran-time.ts";
import type { Office } from "./working-calendar.ts";

/** D7: per cent of the office time of a clock. */
const warningShares = [50, 75, 100] as const;

export interface Warning {
  readonly share: (typeof warningShares)[number];
  readonly at: Date;
}

/** The times of a clock's warnings, in order. For a paused clock they assume a pause up to the cap. */
export const warningsOf = (clock: Clock, office: Office): readonly Warning[] =>
  warningShares.map((share) => ({ share, at: timeOfShare(clock, share, office) }));

/** When this share (per cent) of the clock's office time is used; 100 is the deadline itself. */
export function timeOfShare(clock: Clock, share: number, office: Office): Date {
  const { due, stretches } = courseOf(clock, office);
  const whole = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  let left = (whole * share) / 100;
  if (share >= 100 || whole === 0) return due;
  for (const { from, to } of stretches) {
    if (left <= to - from) return new Date(Math.ceil(from + left));
    left -= to - from;
  }
  return due;
}

/**
 * D8: when a breach goes to a level. Level 1 is the breach itself, each next one a step later: working days
 * after the last day of the clock, at 24:00, or office time after its last moment.
 */
export function timeOfLevel(due: Date, level: number, step: Duration, office: Office): Date {
  if (level <= 1) return due;
  const takes = step.takes * (level - 1);
  const start = step.in === "working-hours" ? due : new Date(due.getTime() - 1);
  return dueOf({ start, duration: { ...step, takes }, pauses: [], pauseCap: 0 }, office);
}

/** The open pause at that time, unless the cap has ended it. */
export function standing(clock: Clock, at: Date, office: Office): Pause | undefined {
  const open = clock.pauses.find(({ from, to }) => from <= at && (to === undefined || at < to));
  const ends = pausesEnd(clock, office);
  return open !== undefined && (ends === undefined || at < ends) ? open : undefined;
}

/**
 * When the clock resumes at the latest, however long the question stays open (D4): when the pauses are used
 * up, or at the hard end of a clock of hours, which no pause moves. Undefined while the clock runs.
 */
export function pausesEnd(clock: Clock, office: Office): Date | undefined {
  const usedUp = pausesUsedUp(clock, office);
  const { duration } = clock;
  if (usedUp === undefined || duration.in !== "working-hours" || duration.capDays === undefined)
    return usedUp;
  return new Date(Math.min(usedUp.getTime(), dueOf(clock, office).getTime()));
}

/**
 * When the cap ends all pausing: 24:00 of the working day that uses it up, or the beginning of a pause that
 * finds it used up (D4). Undefined while the clock runs.
 */
function pausesUsedUp(clock: Clock, office: Office): Date | undefined {
  const open = clock.pauses.find(({ to }) => to === undefined);
  if (open === undefined || clock.duration.in === "months") return undefined;
  let stood = 0;
  for (const day of onTheWay({ ...clock, pauseCap: Number.MAX_SAFE_INTEGER }, office)) {
    if (stood >= clock.pauseCap) break;
    if (day.stood && !day.isFirst) stood += 1;
    if (stood === clock.pauseCap)
      return new Date(Math.max(tehranMoment(day.office.day + 1), open.from.getTime()));
  }
  return open.from;
}

/**
 * The number of working days on which the clock was paused, up to the day of `until` (D4). Clocks of months
 * never pause.
 */
export function daysStood(clock: Clock, until: Date, office: Office): number {
  if (clock.duration.in === "months") return 0;
  const last = tehranDayNumber(until.getTime());
  let stood = 0;
  for (const day of onTheWay(clock, office)) {
    if (day.office.day > last) break;
    if (day.stood && !day.isFirst) stood += 1;
  }
  return stood;
}

/** `amount` of working days, of minutes of office time, or of days of the calendar (months). */
export interface TimeLeft {
  readonly state: "running" | "last-day" | "overdue";
  readonly amount: number;
  readonly in: "working-days" | "working-minutes" | "days";
  /** Whether the clock is paused, so that the time left does not shrink. */
  readonly stands: boolean;
}

/**
 * For texts such as «۲ روز کاری مانده»: the days after today, up to the last one. On the last day itself none
 * are left (`last-day`). Overdue counts the working days since, today included; `amount` is 0 before the
 * first of them.
 */
export function timeLeft(clock: Clock, now: Date, office: Office): TimeLeft {
  const { due, stretches } = courseOf(clock, office);
  const overdue = now >= due;
  const stands = !overdue && standing(clock, now, office) !== undefined;
  const unit = clock.duration.in;
  if (unit === "working-hours") {
    const time = overdue
      ? officeTime(office, due, now)
      : stretches.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, now.getTime())), 0);
    const amount = overdue ? Math.floor(time / 60_000) : Math.ceil(time / 60_000);
    return { state: overdue ? "overdue" : "running", amount, in: "working-minutes", stands };
  }
  const [today, last] = [tehranDayNumber(now.getTime()), tehranDayNumber(due.getTime() - 1)];
  const between = Array.from({ length: Math.abs(today - last) }, (_, at) => Math.min(today, last) + 1 + at);
  const days = unit === "months" ? between : between.filter((day) => office.day(day).works);
  const left = unit === "months" ? days.length : stretches.filter(({ day }) => day > today).length;
  const state = overdue ? "overdue" : left === 0 ? "last-day" : "running";
  const amount = overdue ? days.length : left;
  return { state, amount, in: unit === "months" ? "days" : "working-days", stands };
}

/** Like `timeLeft`, for the end of a day that nothing pauses. Non-working days are not counted. */
export function daysLeft(due: Date, now: Date, office: Office): TimeLeft {
  const [today, last] = [tehranDayNumber(now.getTime()), tehranDayNumber(due.getTime() - 1)];
  const between = Array.from({ length: Math.abs(today - last) }, (_, at) => Math.min(today, last) + 1 + at);
  const amount = between.filter((day) => office.day(day).works).length;
  const state = now >= due ? "overdue" : amount === 0 ? "last-day" : "running";
  return { state, amount, in: "working-days", stands: false };
}

/**
 * Like `timeLeft`, for a fixed time that nothing pauses, in office time; outside office hours the time itself
 * decides whether it is overdue.
 */
export function hoursLeft(due: Date, now: Date, office: Office): TimeLeft {
  const overdue = now >= due;
  const minutes = (overdue ? officeTime(office, due, now) : officeTime(office, now, due)) / 60_000;
  const amount = overdue ? Math.floor(minutes) : Math.ceil(minutes);
  return { state: overdue ? "overdue" : "running", amount, in: "working-minutes", stands: false };
}

/** Office time between two times, in milliseconds. */
export function officeTime(office: Office, from: Date, to: Date): number {
  const [first, last] = [from, to].map((at) => tehranDayNumber(at.getTime())) as [number, number];
  let sum = 0;
  for (let day = first; day <= last; day += 1) {
    const { opens, closes } = office.day(day);
    sum += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return sum;
}

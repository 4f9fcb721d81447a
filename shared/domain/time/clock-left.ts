/**
 * Computes from a clock when its warnings and escalations are due, how much time is left, and for how many
 * days it was paused (D4, D7, D8). Pure.
 */
import { type Clock, courseOf, type Duration, dueOf, onTheWay, type Pause } from "./clock.ts";
import { tehranDayNumber, tehranMoment } from "./tehran-time.ts";
import type { Office } from "./working-calendar.ts";

/** D7: the warnings, each given as the percentage of the clock's office time that has passed. */
const warningShares = [50, 75, 100] as const;

export interface Warning {
  readonly share: (typeof warningShares)[number];
  readonly at: Date;
}

/**
 * When each warning of a clock is due, in order. For a paused clock the times assume that the pause lasts as
 * long as allowed.
 */
export const warningsOf = (clock: Clock, office: Office): readonly Warning[] =>
  warningShares.map((share) => ({ share, at: timeOfShare(clock, share, office) }));

/** The time at which this percentage of the clock's office time has passed; 100 gives the deadline. */
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
 * The time at which a missed deadline is escalated to a level (D8). Level 1 is due at the deadline, and each
 * further level one `step` later: a number of working days after the clock's last day, until 24:00, or an
 * amount of office time after the deadline.
 */
export function timeOfLevel(due: Date, level: number, step: Duration, office: Office): Date {
  if (level <= 1) return due;
  const takes = step.takes * (level - 1);
  const start = step.in === "working-hours" ? due : new Date(due.getTime() - 1);
  return dueOf({ start, duration: { ...step, takes }, pauses: [], pauseCap: 0 }, office);
}

/**
 * The pause that the clock is in at that time; undefined when the clock is not paused then, or when the
 * allowed time of pauses has passed.
 */
export function standing(clock: Clock, at: Date, office: Office): Pause | undefined {
  const open = clock.pauses.find(({ from, to }) => from <= at && (to === undefined || at < to));
  const ends = pausesEnd(clock, office);
  return open !== undefined && (ends === undefined || at < ends) ? open : undefined;
}

/**
 * The time at which a paused clock resumes at the latest, even if the question to the applicant stays open
 * (D4): when the allowed time of pauses has passed or, for a clock of working hours, at the deadline that
 * `capDays` sets, if that is earlier. Undefined when the clock is not paused.
 */
export function pausesEnd(clock: Clock, office: Office): Date | undefined {
  const usedUp = pausesUsedUp(clock, office);
  const { duration } = clock;
  if (usedUp === undefined || duration.in !== "working-hours" || duration.capDays === undefined)
    return usedUp;
  return new Date(Math.min(usedUp.getTime(), dueOf(clock, office).getTime()));
}

/**
 * The time at which the allowed time of pauses has passed (D4): at 24:00 of the working day that uses it up,
 * or at the beginning of the pause when earlier pauses used up the allowed time. Undefined when the clock is
 * not paused.
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
 * The number of working days on which the clock was paused, up to the day of `until` (D4). Always 0 for a
 * clock of months, which cannot be paused.
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

/**
 * The time left, or the time since the deadline. `amount` counts working days, minutes of office time, or
 * calendar days (for clocks of months).
 */
export interface TimeLeft {
  readonly state: "running" | "last-day" | "overdue";
  readonly amount: number;
  readonly in: "working-days" | "working-minutes" | "days";
  /** Whether the clock is paused, so that the time left stays the same. */
  readonly stands: boolean;
}

/**
 * The time left, for texts such as «۲ روز کاری مانده». Before the deadline, counts the working days after
 * today up to the last day, so on the last day itself the amount is 0 (`last-day`). After the deadline,
 * counts the working days since the deadline, today included; the amount is 0 until the first working day.
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

/** Like `timeLeft`, for a deadline that is the end of a fixed day, whatever the pauses. Only working days count. */
export function daysLeft(due: Date, now: Date, office: Office): TimeLeft {
  const [today, last] = [tehranDayNumber(now.getTime()), tehranDayNumber(due.getTime() - 1)];
  const between = Array.from({ length: Math.abs(today - last) }, (_, at) => Math.min(today, last) + 1 + at);
  const amount = between.filter((day) => office.day(day).works).length;
  const state = now >= due ? "overdue" : amount === 0 ? "last-day" : "running";
  return { state, amount, in: "working-days", stands: false };
}

/**
 * Like `timeLeft`, for a deadline at a fixed time that no pause moves. Counts office time; the deadline has
 * passed at `due`, even outside office hours.
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

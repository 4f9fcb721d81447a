/**
 * Computes the due dates of a case's clocks from the organisation's calendar and the durations in the directory (D1,
 * D2). Pure.
 */

import { defined } from "../../../shared/defined.ts";
import { triageUnit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { durationOf, limitsOf, officeOf, timesLetters } from "../../../shared/directory/timing.ts";
import { type Clock, type Duration, dueOf, endOfDay } from "../../../shared/domain/time/clock.ts";
import {
  hoursLeft,
  officeTime,
  pausesEnd,
  type TimeLeft,
  timeLeft,
  timeOfLevel,
  warningsOf,
} from "../../../shared/domain/time/clock-left.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { momentOfTehran, tehranDayNumber } from "../../../shared/domain/time/tehran-time.ts";
import type { Office } from "../../../shared/domain/time/working-calendar.ts";
import type { CaseState } from "../case/case-state.ts";
import {
  type ClockState,
  countsHours,
  type Extension,
  isPaused,
  type Span,
  type Timed,
} from "../case/clocks.ts";
import { holder } from "../case/core.ts";
import type { Times } from "./clocks.ts";
import type { DueTimes } from "./due.ts";
import type { ExtensionTimes } from "./extending.ts";
import type { RecountTimes } from "./recounting.ts";
import type { Runs } from "./running-clocks.ts";

/** The fields of a clock from which, with the calendar, its due date is computed. */
export type Timing = Pick<ClockState, "from" | "span" | "pauses"> & {
  readonly extended?: Pick<Extension, "days">;
};

/**
 * The fields of a clock that a list's row stores, from which the time left is computed by the newest calendar (R17).
 */
export type Ticking = Timing & Pick<ClockState, "clock" | "due" | "place">;

/** Copies only the fields that a list needs, because each byte of a row costs money. */
export function tickingOf({ clock, from, due, span, place, pauses, extended }: ClockState): Ticking {
  const longer = extended && { extended: { days: extended.days } };
  return { clock, from, due, span, place, pauses, ...longer };
}

type DaySpan = Extract<Span, { readonly day: string }>;

/**
 * A commitment due after this number of days is warned of as if it were due then, because the calendar does not reach
 * further.
 */
const farthest = 3_650;

/** The number of working days from a time to the end of a day: the duration of a commitment. */
function workingDaysUntil(from: Date, day: string, office: Office): number {
  const [first, last] = [tehranDayNumber(from.getTime()), dayNumber(day)];
  const length = Math.min(Math.max(0, last - first), farthest);
  const after = Array.from({ length }, (_, at) => first + 1 + at);
  return after.filter((each) => office.day(each).works).length;
}

/** The duration of a clock with a fixed end: working days, or office hours when the end is a time within a day (S3). */
function durationUntil(from: Date, span: DaySpan, office: Office): Duration {
  if (span.time === undefined) return { in: "working-days", takes: workingDaysUntil(from, span.day, office) };
  return { in: "working-hours", takes: officeTime(office, from, endOf(span)) / 3_600_000 };
}

const endOf = ({ day, time }: DaySpan): Date =>
  time === undefined ? endOfDay(day) : new Date(momentOfTehran(day, time));

/** The clock in the form that the calendar functions take. */
export function countedOf({ from, span, pauses, extended }: Timing, office: Office): Clock {
  const start = new Date(from);
  const duration = "day" in span ? durationUntil(start, span, office) : span.duration;
  return {
    start,
    duration,
    pauses: pauses.map((pause) => ({
      from: new Date(pause.from),
      ...(pause.to !== undefined && { to: new Date(pause.to) }),
    })),
    pauseCap: "day" in span ? 0 : (span.pauseCap ?? 0),
    ...defined({ extension: extended?.days }),
  };
}

/**
 * When a clock is due and when its warnings are: a pure function of its start, span, pauses and the calendar of its
 * unit.
 */
function timedOf(timing: Timing, office: Office): Timed {
  const clock = countedOf(timing, office);
  const due = "day" in timing.span ? endOf(timing.span) : dueOf(clock, office);
  const warns = warningsOf(clock, office).map(({ share, at }) => ({
    share,
    // A commitment's last day may be a day off. A warning is never later than the due date.
    at: (share === 100 || at > due ? due : at).toISOString(),
  }));
  return { due: due.toISOString(), warns };
}

/**
 * How long a clock runs in this case. Undefined for a letter when neither its sender nor the directory sets a time
 * (C19).
 */
function spanOf(
  snapshot: Snapshot,
  { request, hops }: CaseState,
  { clock, from, day, time, kept }: Runs,
): Span | undefined {
  if (day !== undefined || clock === "commitment" || clock === "explanation")
    return { day: day ?? "", ...defined({ time }) };
  if (clock === "letter" && !timesLetters(snapshot)) return undefined;
  if (!request) throw new Error("Only an opened case has clocks");
  const place = officeOf(snapshot, holder({ hops }));
  const duration: Duration =
    kept === undefined
      ? durationOf(snapshot, clock, request)
      : { in: "working-days", takes: workingDaysUntil(new Date(from), kept, place) };
  const stands = clock === "answer" || clock === "second-stage";
  return { duration, ...(stands && { pauseCap: limitsOf(snapshot).pause }) };
}

/** The due date on the receipt, when it differs from the one that the present directory gives (N8). */
const promisedBefore = ({ request }: CaseState, { clock }: Runs, { due }: Timed) =>
  clock === "answer" && request?.promised !== undefined && request.promised !== due
    ? { promised: request.promised }
    : {};

/** The time between two levels of escalation: working hours for a clock that counts hours, otherwise working days. */
function stepOf(snapshot: Snapshot, { span }: ClockState): Duration {
  const { levelDays, levelHours } = limitsOf(snapshot);
  return countsHours(span)
    ? { in: "working-hours", takes: levelHours }
    : { in: "working-days", takes: levelDays };
}

/**
 * The pauses by which the due date is computed. An open pause counts only once it ends, or once the clock was extended
 * during it.
 */
const pausesCounted = ({ pauses, extended }: ClockState): ClockState["pauses"] =>
  pauses.filter(({ from, to }) => to !== undefined || (extended !== undefined && extended.at >= from));

const isAsLong = (one: Duration, other: Duration): boolean =>
  one.in === other.in && one.takes === other.takes && capOf(one) === capOf(other);

const capOf = (one: Duration): number | undefined => (one.in === "working-hours" ? one.capDays : undefined);

/**
 * The functions that compute the times of clocks by this directory.
 * @param at the time of the decision.
 */
export function timesOf(snapshot: Snapshot, at: Date): Times & DueTimes & ExtensionTimes & RecountTimes {
  const now = at.toISOString();
  const timed = (clock: Timing & Pick<ClockState, "place">): Timed =>
    timedOf(clock, officeOf(snapshot, clock.place));
  const recount: RecountTimes["recount"] = (clock) => {
    const office = officeOf(snapshot, clock.place);
    const until = isPaused(clock) ? pausesEnd(countedOf(clock, office), office)?.toISOString() : undefined;
    return { ...timed({ ...clock, pauses: pausesCounted(clock) }), ...defined({ until }) };
  };
  return {
    now,
    triageUnit: triageUnit(snapshot),
    most: limitsOf(snapshot).extension,
    begin(state, runs) {
      const span = spanOf(snapshot, state, runs);
      if (span === undefined) return undefined;
      const begins = { span, place: holder(state) };
      const times = timed({ ...begins, from: runs.from, pauses: [] });
      return { ...begins, ...times, ...promisedBefore(state, runs, times) };
    },
    resume: (clock) =>
      timed({ ...clock, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? now })) }),
    pausedUntil(clock) {
      const pauses = [...clock.pauses, { from: now, why: "applicant-asked" as const }];
      const office = officeOf(snapshot, clock.place);
      return (pausesEnd(countedOf({ ...clock, pauses }, office), office) ?? at).toISOString();
    },
    respan(clock, was, is) {
      if (clock.clock === "commitment" || clock.clock === "explanation" || "day" in clock.span)
        return undefined;
      const duration = durationOf(snapshot, clock.clock, is);
      if (isAsLong(durationOf(snapshot, clock.clock, was), duration)) return undefined;
      const span = { ...clock.span, duration };
      return { span, ...recount({ ...clock, span }) };
    },
    extend: (clock, days) => timed({ ...clock, extended: { days } }),
    recount,
    levelAt(clock, level) {
      const office = officeOf(snapshot, clock.place);
      return timeOfLevel(new Date(clock.due), level, stepOf(snapshot, clock), office).toISOString();
    },
  };
}

/** The time left by this directory's calendar. It stays the same during a pause. */
export function leftOf(snapshot: Snapshot, clock: Ticking, at: Date): TimeLeft {
  const office = officeOf(snapshot, clock.place);
  if ("day" in clock.span && countsHours(clock.span)) return hoursLeft(new Date(clock.due), at, office);
  const left = timeLeft(countedOf(clock, office), at, office);
  const overdue = clock.due <= at.toISOString();
  if (!("day" in clock.span) || overdue === (left.state === "overdue")) return left;
  // A commitment's last day may be a day off: it is overdue only once that day is past.
  return { ...left, state: overdue ? "overdue" : "last-day", amount: 0 };
}

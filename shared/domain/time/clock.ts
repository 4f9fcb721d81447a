/**
 * Computes the deadline of a clock (D1, D4, D5, D10) from its start, its duration, its pauses and the
 * calendar of the office. `clock-left.ts` computes warnings and the time left. Pure.
 * - Clocks of working days: the day of the start and every day with a pause are not counted. The deadline is
 * the end (24:00 in Tehran) of the last counted day, so a pause moves it by as many working days as the pause
 * touches.
 * - Clocks of working hours: count office time outside pauses, to the millisecond. The deadline is the moment
 * when the time is used up. With `capDays`, the clock ends at the latest at the close of that working day
 * after the start, even if it was paused.
 * - Clocks of months: end at 24:00 of the same day of a later Solar Hijri month, or of that month's last day.
 * They cannot be paused or extended.
 * At most `pauseCap` working days count as paused; on the days after these, the clock runs even if no person
 * has resumed it (D4).
 */
import { dayNumber } from "./days.ts";
import { addMonths, fromSolarHijri, solarHijriOf } from "./solar-hijri.ts";
import { firstFixedDay, tehranDayNumber, tehranMoment } from "./tehran-time.ts";
import type { Office, OfficeDay } from "./working-calendar.ts";

/**
 * The length of a clock. `capDays`: the working days after which the clock ends at the latest, pauses
 * included.
 */
export type Duration =
  | { readonly in: "working-days"; readonly takes: number }
  | { readonly in: "working-hours"; readonly takes: number; readonly capDays?: number | undefined }
  | { readonly in: "months"; readonly takes: number };

/** A time that the clock does not count. Without `to`, the clock is paused now. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date | undefined;
}

export interface Clock {
  readonly start: Date;
  readonly duration: Duration;
  /** The pauses, in any order; they may overlap. */
  readonly pauses: readonly Pause[];
  /** The most working days for which all pauses together may last. */
  readonly pauseCap: number;
  /** D5: by how many working days the clock was extended; only for clocks of working days. */
  readonly extension?: number | undefined;
  /** For meetings: days on which staff work from home do not count. */
  readonly inPerson?: boolean | undefined;
}

/** A stretch of office time that a clock counts, in milliseconds since 1970. */
export interface Stretch {
  /** The day, as a number of days since 1970-01-01. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The deadline of a clock, and the office time that the clock counts until the deadline. */
export interface Course {
  readonly due: Date;
  /**
   * The counted office time until the deadline, in order; for clocks of working days one stretch for each
   * day.
   */
  readonly stretches: readonly Stretch[];
}

/**
 * The deadline of a clock.
 * @throws RangeError for a start before `firstFixedDay`, or a calendar without working time; a directory with
 * either is never published
 */
export const dueOf = (clock: Clock, office: Office): Date => courseOf(clock, office).due;

/**
 * The deadline of a clock, with the counted office time.
 * @throws RangeError for a start before `firstFixedDay`, or a calendar without working time
 */
export function courseOf(clock: Clock, office: Office): Course {
  const { duration } = clock;
  if (duration.in === "months") return months(clock, office, duration.takes);
  if (duration.in === "working-days") return days(clock, office, duration.takes + (clock.extension ?? 0));
  return hours(clock, office, Math.round(duration.takes * 3_600_000), duration.capDays);
}

/**
 * The end of a day in Tehran (ISO): the deadline of a commitment or letter, for which a person sets a day.
 */
export const endOfDay = (day: string): Date => new Date(tehranMoment(dayNumber(day) + 1));

/**
 * The number of days after which the computation gives up: ten years, longer than any clock. A deadline that is not
 * reached by then means that the calendar has no working time.
 */
const longest = 3_660;

/** A working day on which a clock may run. */
export interface DayOnTheWay {
  readonly office: OfficeDay;
  readonly isFirst: boolean;
  /** Whether a pause touches this day and the allowed days of pauses are not used up. */
  readonly stood: boolean;
}

/**
 * The working days on which the clock may run, from the day of its start on.
 * @throws RangeError after ten years, or for a start before `firstFixedDay`
 */
export function* onTheWay(
  { start, pauses, pauseCap, inPerson }: Clock,
  office: Office,
): Generator<DayOnTheWay> {
  const first = tehranDayNumber(start.getTime());
  if (!(first >= firstFixedDay)) throw new RangeError("a clock that starts before the calendar reaches");
  let left = pauseCap;
  for (let day = first; day < first + longest; day += 1) {
    const here = office.day(day);
    if (!here.works || (inPerson === true && here.remote)) continue;
    const stood = left > 0 && touches(pauses, day);
    if (stood && day > first) left -= 1;
    yield { office: here, isFirst: day === first, stood };
  }
  throw new RangeError("a calendar without working time");
}

function touches(pauses: readonly Pause[], day: number): boolean {
  const [begins, ends] = [tehranMoment(day), tehranMoment(day + 1)];
  return pauses.some(({ from, to }) => {
    const [stops, resumes] = [from.getTime(), to?.getTime() ?? Number.POSITIVE_INFINITY];
    return stops < resumes && stops < ends && begins < resumes;
  });
}

const wholeDay = ({ day, opens, closes }: OfficeDay): Stretch => ({ day, from: opens, to: closes });

function days(clock: Clock, office: Office, count: number): Course {
  const stretches: Stretch[] = [];
  for (const { office: here, isFirst, stood } of onTheWay(clock, office)) {
    if (!isFirst && !stood) stretches.push(wholeDay(here));
    if (stretches.length === count) return { due: new Date(tehranMoment(here.day + 1)), stretches };
  }
  throw new RangeError("a calendar without working time");
}

function months({ start, inPerson }: Clock, office: Office, count: number): Course {
  const first = tehranDayNumber(start.getTime());
  const last = dayNumber(fromSolarHijri(addMonths(solarHijriOf(first), count)));
  const between = Array.from({ length: last - first }, (_, at) => office.day(first + 1 + at));
  const counted = between.filter(({ works, remote }) => works && !(inPerson === true && remote));
  return { due: new Date(tehranMoment(last + 1)), stretches: counted.map(wholeDay) };
}

function hours(clock: Clock, office: Office, takes: number, capDays = Number.POSITIVE_INFINITY): Course {
  const stretches: Stretch[] = [];
  let used = 0;
  let after = 0;
  for (const { office: here, isFirst, stood } of onTheWay(clock, office)) {
    for (const { day, from, to } of running(clock, here, stood)) {
      const until = Math.min(to, from + takes - used);
      stretches.push({ day, from, to: until });
      used += until - from;
      if (used === takes) return { due: new Date(until), stretches };
    }
    if (!isFirst) after += 1;
    if (after >= capDays) return { due: new Date(here.closes), stretches };
  }
  throw new RangeError("a calendar without working time");
}

/** The counted office time of a day: after the start and outside the pauses, in order. */
function running(
  { start, pauses }: Clock,
  { day, opens, closes }: OfficeDay,
  stood: boolean,
): readonly Stretch[] {
  let open: readonly Stretch[] = [{ day, from: Math.max(opens, start.getTime()), to: closes }];
  for (const { from, to } of stood ? pauses : [])
    open = open.flatMap((one) => without(one, from.getTime(), to?.getTime() ?? Number.POSITIVE_INFINITY));
  return open.filter(({ from, to }) => from < to);
}

const without = (one: Stretch, stops: number, resumes: number): readonly Stretch[] =>
  stops >= resumes
    ? [one]
    : [
        { ...one, to: Math.min(one.to, stops) },
        { ...one, from: Math.max(one.from, resumes) },
      ].filter(({ from, to }) => from < to);

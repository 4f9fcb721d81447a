/**
 * When a clock runs out (D1, D4, D5, D10): a pure function of its start, its duration, its pauses and the
 * calendar of the place. `clock-left.ts` derives warnings and time left.
 *
 * - Working days: neither the day of the start nor a day with a pause is counted; the deadline is the end
 * (24:00 in Tehran) of the last day counted. So pauses move it by as many working days as they touch.
 * - Working hours: office time outside pauses, to the millisecond; the deadline is the moment it is used up.
 * `capDays`: the clock ends at the close of that working day after the start, whatever the pauses.
 * - Months: the same day of a later Solar Hijri month, or that month's last day, at 24:00; neither paused nor
 * extended.
 *
 * At most `pauseCap` working days count as paused; after them the clock runs, resumed or not (D4).
 */
import { dayNumber } from "./days.ts";
import { addMonths, fromSolarHijri, solarHijriOf } from "./solar-hijri.ts";
import { firstFixedDay, tehranDayNumber, tehranMoment } from "./tehran-time.ts";
import type { Office, OfficeDay } from "./working-calendar.ts";

/** The length of a clock. `capDays`: the most working days until it ends, pauses included. */
export type Duration =
  | { readonly in: "working-days"; readonly takes: number }
  | { readonly in: "working-hours"; readonly takes: number; readonly capDays?: number | undefined }
  | { readonly in: "months"; readonly takes: number };

/** Without `to`, the clock is paused now. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date | undefined;
}

export interface Clock {
  readonly start: Date;
  readonly duration: Duration;
  /** In any order; they may overlap. */
  readonly pauses: readonly Pause[];
  /** The most working days that all pauses together may take. */
  readonly pauseCap: number;
  /** D5: working days added; for clocks of working days only. */
  readonly extension?: number | undefined;
  /** For meetings: days worked from home do not count. */
  readonly inPerson?: boolean | undefined;
}

/** Office time that counts, in milliseconds since 1970. */
export interface Stretch {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The days and times that lead to a clock's deadline. */
export interface Course {
  readonly due: Date;
  /** The office time counted until the deadline, in order; for working days one stretch each. */
  readonly stretches: readonly Stretch[];
}

/**
 * The deadline of a clock.
 * @throws RangeError for a start before `firstFixedDay`, or a calendar without working time; the checks of a
 * publication exclude both
 */
export const dueOf = (clock: Clock, office: Office): Date => courseOf(clock, office).due;

/** @throws RangeError as `dueOf`. */
export function courseOf(clock: Clock, office: Office): Course {
  const { duration } = clock;
  if (duration.in === "months") return months(clock, office, duration.takes);
  if (duration.in === "working-days") return days(clock, office, duration.takes + (clock.extension ?? 0));
  return hours(clock, office, Math.round(duration.takes * 3_600_000), duration.capDays);
}

/** The end of a day in Tehran (ISO), for a deadline that a person sets as a day: a commitment, a letter. */
export const endOfDay = (day: string): Date => new Date(tehranMoment(dayNumber(day) + 1));

/**
 * Days, longer than any clock: ten years without reaching the deadline mean a calendar without working time.
 */
const longest = 3_660;

/** A working day after the start, with its office time that counts. */
export interface DayOnTheWay {
  readonly office: OfficeDay;
  readonly isFirst: boolean;
  /** Whether a pause touches this day and the cap allows it. */
  readonly stood: boolean;
}

/** The working days from the day of the start on, without end. */
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

/** The office time of a day after the start and outside the pauses, in order. */
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

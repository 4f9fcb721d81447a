import { defined } from "../../../../shared/defined.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../../shared/directory/timing.ts";
import { minutesOf } from "../../../../shared/domain/time/calendar-data.ts";
import {
  dayNumber,
  isoDay,
  type Weekday,
  weekdayNumber,
  weekdays,
} from "../../../../shared/domain/time/days.ts";
import { tehranDay, tehranMoment } from "../../../../shared/domain/time/tehran-time.ts";
import type { Command } from "../../../../shared/journal/journal.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import { type Division, dayId, endOf } from "../../journals/place-id.ts";
import { publishDay } from "../../rules/places.ts";

/** One official's days: these weekdays from one day to another, both inclusive, ISO in Tehran. */
export interface Pattern extends Division {
  readonly host: string;
  readonly unit: string;
  readonly weekdays: readonly Weekday[];
  readonly first: string;
  readonly last: string;
}

/** Why a day of the pattern was not published. */
export type Skipped =
  | "closed"
  | "remote"
  | "outside-hours"
  | "day-published"
  | "day-past"
  | "places-impossible"
  | "places-too-many"
  /** The same key was used for another request on this day (P4). */
  | "key-reused";

export interface DayResult {
  readonly day: string;
  /** Absent when the day was published. */
  readonly skipped?: Skipped;
}

/** About a season of public days. */
export const mostDays = 100;

/**
 * Publishes the public days of an official (M4), each separately, without days on which the office is closed, works from
 * home or is not open at that time. A retry publishes nothing twice.
 *
 * @returns the outcome of each weekday, in order. Undefined when the span has more than `mostDays` days, ends before it
 * begins, or lies outside the calendar: `places-impossible` for its first day.
 */
export async function publishDays(
  { days, directory, now }: Pick<MeetingDeps, "days" | "directory" | "now">,
  command: Omit<Command, "directory" | "at">,
  pattern: Pattern,
): Promise<readonly DayResult[]> {
  const { number, snapshot } = await directory.current();
  const at = now();
  const results: DayResult[] = [];
  for (const day of daysOf(pattern)) {
    const skipped = whyNot(snapshot, pattern, day);
    const { host: _, weekdays: __, first: ___, last: ____, ...division } = pattern;
    const outcome =
      skipped === undefined
        ? await days.decide(dayId({ ...pattern, day }), { ...command, at, directory: number }, ({ state }) =>
            publishDay(state, division, day, tehranDay(at)),
          )
        : undefined;
    const because = skipped ?? (outcome?.accepted === false ? (outcome.refusal.code as Skipped) : undefined);
    results.push({ day, ...defined({ skipped: because }) });
  }
  return results;
}

function daysOf({ first, last, weekdays: wanted }: Pattern): readonly string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const length = Math.min(Math.max(0, to - from + 1), mostDays);
  return Array.from({ length }, (_, n) => from + n)
    .filter((day) => wanted.includes(weekdays[weekdayNumber(day)] ?? "friday"))
    .map(isoDay);
}

/** Why visitors cannot come; a day worked from home still counts for deadlines (D2). */
export function whyShut(snapshot: Snapshot, unit: string, day: string): "closed" | "remote" | undefined {
  const { works, remote } = officeOf(snapshot, unit).day(dayNumber(day));
  if (!works) return "closed";
  return remote ? "remote" : undefined;
}

/** The reason by the working calendar, or undefined. */
function whyNot(snapshot: Snapshot, pattern: Pattern, day: string): Skipped | undefined {
  const shut = whyShut(snapshot, pattern.unit, day);
  if (shut) return shut;
  const { opens, closes } = officeOf(snapshot, pattern.unit).day(dayNumber(day));
  const [begins, ends] = [minutesOf(pattern.from), endOf(pattern)].map((at) =>
    tehranMoment(dayNumber(day), at),
  );
  return (begins ?? 0) < opens || (ends ?? 0) > closes ? "outside-hours" : undefined;
}

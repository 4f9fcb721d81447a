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

/**
 * The public days (days for visitors) to publish for an official: the chosen weekdays from a first to a last day, both
 * included; ISO dates in Tehran.
 */
export interface Pattern extends Division {
  readonly host: string;
  readonly unit: string;
  readonly weekdays: readonly Weekday[];
  readonly first: string;
  readonly last: string;
}

/** Why no public day was published on one of the chosen weekdays. */
export type Skipped =
  | "closed"
  | "remote"
  | "outside-hours"
  | "day-published"
  | "day-past"
  | "places-impossible"
  | "places-too-many"
  /** The same idempotency key was used for other input on this day (P4). */
  | "key-reused";

export interface DayResult {
  readonly day: string;
  /** Why the day was not published; absent when it was. */
  readonly skipped?: Skipped;
}

/** The most days in one call, about a season of public days. */
export const mostDays = 100;

/**
 * Publishes an official's public days (M4), each in its own row. Days on which the office is closed, works from home or
 * has other hours are skipped. A retry publishes nothing twice.
 *
 * @returns the result of each chosen weekday among the first `mostDays` days of the span, in order.
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

/**
 * Returns why no visitors can come on this day, or undefined. Deadlines still count a day on which staff work from home
 * (D2).
 */
export function whyShut(snapshot: Snapshot, unit: string, day: string): "closed" | "remote" | undefined {
  const { works, remote } = officeOf(snapshot, unit).day(dayNumber(day));
  if (!works) return "closed";
  return remote ? "remote" : undefined;
}

/** Returns why the working calendar excludes this day, or undefined. */
function whyNot(snapshot: Snapshot, pattern: Pattern, day: string): Skipped | undefined {
  const shut = whyShut(snapshot, pattern.unit, day);
  if (shut) return shut;
  const { opens, closes } = officeOf(snapshot, pattern.unit).day(dayNumber(day));
  const [begins, ends] = [minutesOf(pattern.from), endOf(pattern)].map((at) =>
    tehranMoment(dayNumber(day), at),
  );
  return (begins ?? 0) < opens || (ends ?? 0) > closes ? "outside-hours" : undefined;
}

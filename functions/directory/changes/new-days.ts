/** Counts the days that a snapshot takes from a person's work or from the working calendar. Pure functions. */

import type { Sections } from "../../../shared/directory/snapshot.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";

/**
 * The most days that one administrator alone may enter: days for which one person is away, and days that one
 * publication takes from the calendar (ADR 0080).
 */
const daysAlone = 14;

/** A span longer than this many days is counted only up to here: it needs a second person in any case. */
const enough = 400;

interface Span {
  readonly from: string;
  readonly to: string;
}

const daysIn = ({ from, to }: Span): readonly number[] => {
  const first = dayNumber(from);
  const length = Math.min(enough, Math.max(0, dayNumber(to) - first + 1));
  return Array.from({ length }, (_, at) => first + at);
};

const spansAway = ({ absences = [], deputies }: Sections, username: string): readonly Span[] =>
  [...absences, ...deputies].filter(({ of }) => of === username);

const daysAway = (snapshot: Sections, username: string): ReadonlySet<number> =>
  new Set(spansAway(snapshot, username).flatMap(daysIn));

/**
 * Returns the people who would be away on further days, by absences or deputies, and for more than `daysAlone` days
 * in all: several short absences count like one long one.
 */
export function longAway(before: Sections, after: Sections): ReadonlySet<string> {
  const people = new Set([...(after.absences ?? []), ...after.deputies].map(({ of }) => of));
  const isLonger = (username: string) => {
    const [was, is] = [daysAway(before, username), daysAway(after, username)];
    return is.size > daysAlone && [...is].some((day) => !was.has(day));
  };
  return new Set([...people].filter(isLonger));
}

const closed = ({ holidays = [], closures = [] }: Sections): ReadonlySet<string> =>
  new Set([
    ...holidays.map(({ day, yearly = false }) => `${day}/${yearly}`),
    ...closures.flatMap(({ province = [], unit = [], ...span }) =>
      daysIn(span).map((day) => `${day}/${province.join()}/${unit.join()}`),
    ),
  ]);

/** Whether the snapshot adds more than `daysAlone` holidays and days of closures, which move deadlines (D3). */
export function closesLong(before: Sections, after: Sections): boolean {
  const was = closed(before);
  return [...closed(after)].filter((day) => !was.has(day)).length > daysAlone;
}

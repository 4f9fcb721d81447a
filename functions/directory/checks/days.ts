/** Checks days in the organisation's data. */
import { dayNumber, isDay, isoDay } from "../../../shared/domain/time/days.ts";
import { fromSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { firstFixedDay } from "../../../shared/domain/time/tehran-time.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

/**
 * The first and the last day that the calendar can compute (D2). Before the first day, Tehran had summer time; after
 * the last day, the official table of Solar Hijri years has no entry.
 */
const first = isoDay(firstFixedDay);
const last = fromSolarHijri({ year: 1497, month: 12, day: 29 });

const dayProblems = (day: string | undefined, path: Path): readonly Problem[] =>
  day === undefined || isDay(day) ? [] : [problem("no-such-day", path, { day })];

/** Checks that both ends are days and that the last is not before the first. Either end may be absent. */
export const spanProblems = (
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  path: Path,
): readonly Problem[] => [
  ...dayProblems(from, [...path, "from"]),
  ...dayProblems(to, [...path, "to"]),
  ...(from !== undefined && to !== undefined && to < from
    ? [problem("ends-before-start", [...path, "to"], { from, to })]
    : []),
];

/** Checks that a day exists and lies in the calendar's table. */
export const tableProblems = (day: string | undefined, path: Path): readonly Problem[] => {
  const none = dayProblems(day, path);
  if (none.length > 0 || day === undefined) return none;
  return day < first || day > last ? [problem("outside-table", path, { day, first, last })] : [];
};

export const dayAfter = (day: string): string => isoDay(dayNumber(day) + 1);

/** Days as they may be written in the organisation's data. */
import { dayNumber, isDay, isoDay } from "../../../shared/domain/time/days.ts";
import { fromSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { firstFixedDay } from "../../../shared/domain/time/tehran-time.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";

/** D2: what the calendar can reckon with: Tehran's clock without summer time, and the official table of years. */
const first = isoDay(firstFixedDay);
const last = fromSolarHijri({ year: 1497, month: 12, day: 29 });

const dayProblems = (day: string | undefined, path: Path): readonly Problem[] =>
  day === undefined || isDay(day) ? [] : [problem("no-such-day", path, { day })];

/** A span of days that are days, the last not before the first. Either end may be open. */
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

/** Days of the calendar: days at all, and within its table. */
export const tableProblems = (day: string | undefined, path: Path): readonly Problem[] => {
  const none = dayProblems(day, path);
  if (none.length > 0 || day === undefined) return none;
  return day < first || day > last ? [problem("outside-table", path, { day, first, last })] : [];
};

export const dayAfter = (day: string): string => isoDay(dayNumber(day) + 1);

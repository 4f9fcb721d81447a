import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { minutesOf } from "../../../shared/domain/time/calendar-data.ts";
import { toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";
import { dayAfter, spanProblems, tableProblems } from "./days.ts";

type Weeks = NonNullable<Snapshot["weeks"]>;
type Hours = NonNullable<Snapshot["officeHours"]>;
type Holidays = NonNullable<Snapshot["holidays"]>;

const always = { first: "0000-00-00", last: "9999-99-99" };

function weekProblems(weeks: Weeks): readonly Problem[] {
  const own = weeks.flatMap(({ from, to, days }, at) => [
    ...spanProblems({ from, to }, ["weeks", at]),
    ...tableProblems(from, ["weeks", at, "from"]),
    ...tableProblems(to, ["weeks", at, "to"]),
    ...(days.length === 0 ? [problem("no-working-day", ["weeks", at, "days"])] : []),
  ]);
  return own.length > 0 ? own : orderProblems(weeks);
}

/**
 * Finds errors in the weekly patterns: each pattern must begin on the day after the preceding pattern ends, so that
 * every day is in exactly one pattern.
 */
function orderProblems(weeks: Weeks): readonly Problem[] {
  const inOrder = [...weeks.entries()].sort(([, one], [, other]) =>
    (one.from ?? always.first) < (other.from ?? always.first) ? -1 : 1,
  );
  let next: string | undefined = always.first;
  const problems: Problem[] = [];
  for (const [at, { from = always.first, to = always.last }] of inOrder) {
    if (next === undefined || from < next)
      problems.push(
        problem("weeks-overlap", ["weeks", at, "from"], { day: from === always.first ? to : from }),
      );
    else if (from > next)
      problems.push(problem("weeks-gap", ["weeks", at, "from"], { day: next === always.first ? "–" : next }));
    next = to === always.last ? undefined : dayAfter(to);
  }
  return next === undefined ? problems : [...problems, problem("weeks-gap", ["weeks"], { day: next })];
}

/** Whether the text is month and day of some Solar Hijri year, 30 Esfand included. */
function isYearDay(text: string): boolean {
  const [month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= (month <= 6 ? 31 : 30);
}

function seasonProblems({ when }: Hours[number], path: Path): readonly Problem[] {
  const { from, to } = when;
  const wrong = (["from", "to"] as const).filter((end) => !isYearDay(when[end] ?? "01-01"));
  if ((from === undefined) !== (to === undefined))
    return [problem("half-a-season", [...path, "when", from === undefined ? "from" : "to"])];
  return wrong.map((end) => problem("no-such-year-day", [...path, "when", end], { value: when[end] ?? "" }));
}

/** Checks that office hours end after they begin; also used for shortened days. */
export const shiftProblems = (opens: string, closes: string, path: Path): readonly Problem[] =>
  minutesOf(opens) < minutesOf(closes) ? [] : [problem("closes-before-opens", path, { opens, closes })];

const unconditional = ({ when }: Hours[number]): boolean =>
  Object.values(when).every((allowed) => allowed === undefined);

function hoursProblems(lines: Hours): readonly Problem[] {
  const own = lines.flatMap((line, at) => {
    const path = ["officeHours", at];
    const none = (["province", "weekday"] as const).filter((field) => line.when[field]?.length === 0);
    return [
      ...seasonProblems(line, path),
      ...none.map((field) => problem("empty", [...path, "when", field])),
      ...shiftProblems(line.opens, line.closes, [...path, "closes"]),
      ...(at < lines.length - 1 && unconditional(line)
        ? [problem("hides-hours", path, { key: line.key })]
        : []),
    ];
  });
  const end = lines.at(-1);
  const endless = end === undefined || unconditional(end);
  return endless ? own : [...own, problem("no-hours-left", ["officeHours", lines.length - 1])];
}

/** Finds two holidays of the same sort on one day, which are a mistake. A lunar holiday may fall on a yearly one. */
function holidayProblems(holidays: Holidays): readonly Problem[] {
  const wrong = holidays.flatMap(({ day }, at) => tableProblems(day, ["holidays", at, "day"]));
  if (wrong.length > 0) return wrong;
  const days = holidays.map(({ day, yearly }) => {
    const { month, day: date } = toSolarHijri(day);
    return yearly === true ? `${month}-${date}` : day;
  });
  return holidays.flatMap(({ day }, at) =>
    days.indexOf(days[at] ?? "") === at ? [] : [problem("holiday-twice", ["holidays", at, "day"], { day })],
  );
}

/**
 * Checks that the calendar says for every day whether and when the office works (D2). Requires the seat, the week, the
 * hours and the holidays, which old snapshots lack.
 */
export function calendarProblems({
  organisation,
  weeks,
  officeHours,
  holidays,
}: Snapshot): readonly Problem[] {
  const absent = Object.entries({ weeks, officeHours, holidays }).flatMap(([field, content]) =>
    content === undefined || content.length === 0 ? [problem("missing", [field], { field })] : [],
  );
  const seat = organisation.province === undefined ? [problem("no-seat", ["organisation", "province"])] : [];
  return [
    ...absent,
    ...seat,
    ...weekProblems(weeks ?? [{ days: ["saturday"] }]),
    ...hoursProblems(officeHours ?? []),
    ...holidayProblems(holidays ?? []),
  ];
}

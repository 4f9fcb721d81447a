import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../shared/directory/timing.ts";
import type { CalendarData, Place } from "../../../shared/domain/time/calendar-data.ts";
import { dayNumber } from "../../../shared/domain/time/days.ts";
import { type Office, openCalendar } from "../../../shared/domain/time/working-calendar.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";
import { shiftProblems } from "./calendar.ts";
import { spanProblems, tableProblems } from "./days.ts";

type Closure = NonNullable<Snapshot["closures"]>[number];

function hoursProblems({ kind, opens, closes }: Closure, path: Path): readonly Problem[] {
  if (kind !== "reduced")
    return opens === undefined && closes === undefined
      ? []
      : [problem("hours-without-reduced", [...path, "kind"])];
  if (opens === undefined || closes === undefined)
    return [problem("reduced-without-hours", [...path, opens === undefined ? "opens" : "closes"])];
  return shiftProblems(opens, closes, [...path, "closes"]);
}

const ownProblems = (closure: Closure, path: Path): readonly Problem[] => [
  ...spanProblems(closure, path),
  ...tableProblems(closure.from, [...path, "from"]),
  ...tableProblems(closure.to, [...path, "to"]),
  ...hoursProblems(closure, path),
  ...(closure.province !== undefined && closure.unit !== undefined
    ? [problem("two-scopes", [...path, "unit"])]
    : []),
  ...(["province", "unit"] as const)
    .filter((field) => closure[field]?.length === 0)
    .map((field) => problem("empty", [...path, field])),
];

/** The places of a closure, each as one text: units, provinces, or the whole country. */
const scopes = ({ province, unit }: Closure): readonly string[] =>
  unit?.map((key) => `unit ${key}`) ?? province?.map((key) => `province ${key}`) ?? ["country"];

/** Finds two closures of one kind for the same place and day, because the hours of a shortened day would be ambiguous. */
function overlapProblems(closures: readonly Closure[]): readonly Problem[] {
  return closures.flatMap((closure, at) => {
    const mine = new Set(scopes(closure));
    const other = closures
      .slice(0, at)
      .find(
        (one) =>
          one.kind === closure.kind &&
          one.from <= closure.to &&
          closure.from <= one.to &&
          scopes(one).some((scope) => mine.has(scope)),
      );
    if (other === undefined) return [];
    const day = [other.from, closure.from].sort().at(-1) ?? closure.from;
    return [problem("closures-overlap", ["closures", at, "from"], { day })];
  });
}

/** The longest run of closed days. No real closure was longer, and a deadline of some days must end within months. */
const longest = 92;

const worksWithin = (office: Office, from: string): boolean => {
  const first = dayNumber(from);
  return Array.from({ length: longest + 1 }, (_, at) => office.day(first + at)).some(({ works }) => works);
};

/**
 * Returns an office calendar for each place of a closure: its units, its provinces (without closures of their units), or
 * the country.
 */
function officesOf(
  snapshot: Snapshot,
  closure: Closure,
): readonly (readonly [place: string, office: Office])[] {
  if (closure.unit) return closure.unit.map((key) => [key, officeOf(snapshot, key)]);
  const { weeks = [], officeHours = [], holidays = [], closures = [] } = snapshot;
  const calendar = openCalendar({ weeks, officeHours, holidays, closures } satisfies CalendarData);
  const province = (key: string | undefined): Place => ({ unit: "", province: key });
  return (closure.province ?? [undefined]).map((key) => [key ?? "country", calendar.office(province(key))]);
}

function endlessProblems(snapshot: Snapshot, closures: readonly Closure[]): readonly Problem[] {
  return closures.flatMap((closure, at) => {
    if (closure.kind !== "closed") return [];
    const shut = officesOf(snapshot, closure).find(([, office]) => !worksWithin(office, closure.from));
    if (shut === undefined) return [];
    const details = { from: closure.from, place: shut[0], most: longest };
    return [problem("no-working-time", ["closures", at, "to"], details)];
  });
}

/**
 * Checks the closures (D2): each has days, one kind of place and, for shortened days, hours; no place is closed for a
 * quarter of a year.
 */
export function closureProblems(snapshot: Snapshot): readonly Problem[] {
  const { closures = [] } = snapshot;
  const own = closures.flatMap((closure, at) => ownProblems(closure, ["closures", at]));
  if (own.length > 0) return own;
  const overlap = overlapProblems(closures);
  const calendarStands = snapshot.weeks?.every(({ days }) => days.length > 0) === true;
  return overlap.length > 0 || !calendarStands ? overlap : endlessProblems(snapshot, closures);
}

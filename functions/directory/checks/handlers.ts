import { mayHold } from "../../../shared/directory/eligible.ts";
import { outsideUnit, unit } from "../../../shared/directory/lookups.ts";
import { firstThatMayHold, onward } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { standInsOn } from "../../../shared/directory/standing-in.ts";
import { silentUnits } from "../../../shared/directory/unanswered.ts";
import { conflictsIn, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";
import { dayAfter } from "./days.ts";

/** Before every entry of any list of days. */
const ordinary = "0001-01-01";

/** One day of every time that differs from the others in who stands in for whom. */
function daysToTry(snapshot: Snapshot): readonly string[] {
  const entries = [...snapshot.deputies, ...(snapshot.absences ?? [])];
  const changing = entries.flatMap(({ from, to }) => [from, dayAfter(to)]).sort();
  const standing = (day: string) => JSON.stringify(standInsOn(snapshot, day));
  const first = new Map([ordinary, ...changing].reverse().map((day) => [standing(day), day]));
  return [...first.values()].sort();
}

interface Accused {
  readonly key: string;
  readonly path: Path;
  readonly parties: Parties;
  /** Of the outside authority: nobody complains of it here. */
  readonly outside: boolean;
}

/** Whoever can be complained of: every unit and every person. */
const everybody = (snapshot: Snapshot): readonly Accused[] => [
  ...snapshot.units.map(({ key, outside = false }, at) => ({
    key,
    path: ["units", at],
    outside,
    parties: { units: [key], people: [] },
  })),
  ...snapshot.staff.map(({ username, unit: of }, at) => ({
    key: username,
    path: ["staff", at],
    outside: unit(snapshot, of)?.outside === true,
    parties: { units: [], people: [username] },
  })),
];

/** Whether a complaint about them finds a unit, wherever the rules begin. */
function findsPlaces(snapshot: Snapshot, parties: Parties, day: string): boolean {
  const conflicts = conflictsIn(snapshot, day, { parties });
  return snapshot.units.every(({ key }) =>
    firstThatMayHold(snapshot, [key, ...onward(snapshot, key)], conflicts, day),
  );
}

/**
 * Whether the outside authority, which ends every search, may have a complaint about all who are inside: then it may have
 * one about each of them, because fewer parties are never more conflicts. It spares asking person by person.
 */
function endsOutside(snapshot: Snapshot, day: string): boolean {
  const tops = snapshot.units.filter(({ outside, parent }) => outside !== true && parent === undefined);
  const everybodyInside: Parties = { units: tops.map(({ key }) => key), people: [] };
  const last = outsideUnit(snapshot)?.key;
  return (
    last !== undefined &&
    mayHold(snapshot, last, conflictsIn(snapshot, day, { parties: everybodyInside }), day)
  );
}

/** Together with each of the units that may be complained of for their silence: one is named, the other is found. */
const besides = ({ key, path, parties, outside }: Accused, silent: readonly string[]): readonly Accused[] =>
  silent
    .filter((unit) => unit !== key && !outside)
    .map((unit) => ({ key: unit, path, outside, parties: { ...parties, units: [...parties.units, unit] } }));

/**
 * R2: whoever alone is complained of, or besides a unit that is complained of for its silence, on whatever day, somebody
 * eligible is found. It asks the search itself, so it says for whom a missing or bound outside authority matters, and a
 * mistake in the checks of that one does not go live.
 */
export function handlerProblems(snapshot: Snapshot): readonly Problem[] {
  const days = daysToTry(snapshot).filter((day) => !endsOutside(snapshot, day));
  if (days.length === 0) return [];
  const lost = ({ parties }: Accused) => days.find((day) => !findsPlaces(snapshot, parties, day));
  const all = everybody(snapshot).map((accused) => ({ ...accused, day: lost(accused) }));
  const alone = all.filter(({ day }) => day !== undefined);
  const free = silentUnits(snapshot).filter((key) => !alone.some((accused) => accused.key === key));
  return all.flatMap((accused) => {
    const { key, path, day } = accused;
    if (day !== undefined) return [problem("no-eligible-handler", path, { key, day: shown(day) })];
    return besides(accused, free).flatMap((both) => {
      const on = lost(both);
      const details = { key, silent: both.key, day: shown(on) };
      return on === undefined ? [] : [problem("no-eligible-handler-besides", path, details)];
    });
  });
}

const shown = (day: string | undefined): string => (day === ordinary ? "–" : (day ?? ""));

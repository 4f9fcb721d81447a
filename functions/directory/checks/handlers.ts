import { mayHold } from "../../../shared/directory/eligible.ts";
import { outsideUnit } from "../../../shared/directory/lookups.ts";
import { firstThatMayHold, onward } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { standInsOn } from "../../../shared/directory/standing-in.ts";
import { conflictsIn, type Parties } from "../../../shared/domain/conflict-of-interest.ts";
import { type Path, type Problem, problem } from "../problem.ts";

/** Before every entry of any list of days. */
const ordinary = "0001-01-01";

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

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
}

/** Whoever can be complained of: every unit and every person. */
const everybody = ({ units, staff }: Snapshot): readonly Accused[] => [
  ...units.map(({ key }, at) => ({ key, path: ["units", at], parties: { units: [key], people: [] } })),
  ...staff.map(({ username }, at) => ({
    key: username,
    path: ["staff", at],
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

/**
 * R2: whoever alone is complained of, on whatever day, somebody eligible is found. It asks the search itself, so it says for
 * whom a missing or bound outside authority matters, and a mistake in the checks of that one does not go live.
 */
export function handlerProblems(snapshot: Snapshot): readonly Problem[] {
  const days = daysToTry(snapshot).filter((day) => !endsOutside(snapshot, day));
  return everybody(snapshot).flatMap(({ key, path, parties }) => {
    const day = days.find((one) => !findsPlaces(snapshot, parties, one));
    if (day === undefined) return [];
    return [problem("no-eligible-handler", path, { key, day: day === ordinary ? "–" : day })];
  });
}

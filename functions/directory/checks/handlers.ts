import { mayHold } from "../../../shared/directory/eligible.ts";
import { outsideUnit, unit } from "../../../shared/directory/lookups.ts";
import { firstThatMayHold, onward } from "../../../shared/directory/place.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { standInsOn } from "../../../shared/directory/standing-in.ts";
import { silentUnits } from "../../../shared/directory/unanswered.ts";
import { conflictsIn, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Path, type Problem, problem } from "../rules/problem.ts";
import { dayAfter } from "./days.ts";

/** A day on which nobody stands in for a colleague, because it is before all days of deputies and absences. */
const ordinary = "0001-01-01";

/** Returns one day of each period in which the same people stand in for the same colleagues. */
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
  /** Whether this is the outside authority, about which this organisation receives no complaints. */
  readonly outside: boolean;
}

/** All units and people that can be accused. */
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

/**
 * Whether a complaint about these parties finds a unit that may handle it, whichever unit a routing rule chooses first.
 */
function findsPlaces(snapshot: Snapshot, parties: Parties, day: string): boolean {
  const conflicts = conflictsIn(snapshot, day, { parties });
  return snapshot.units.every(({ key }) =>
    firstThatMayHold(snapshot, [key, ...onward(snapshot, key)], conflicts, day),
  );
}

/**
 * Whether the outside authority, the last in every search, may handle a complaint about all inside people together. Then
 * it may handle a complaint about any one of them, because fewer accused never mean more conflicts. This saves checking
 * person by person.
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
 * Returns one complaint for each silent unit: about the given accused and that unit, which left an earlier complaint
 * unanswered.
 */
const besides = ({ key, path, parties, outside }: Accused, silent: readonly string[]): readonly Accused[] =>
  silent
    .filter((unit) => unit !== key && !outside)
    .map((unit) => ({ key: unit, path, outside, parties: { ...parties, units: [...parties.units, unit] } }));

/**
 * Checks that every complaint can be handled (R2): for each accused unit or person, with and without a second accused
 * unit that did not answer, on every day a unit without a conflict of interest can handle it. The check runs the search
 * that cases use, so a mistake in that search would be found, too.
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

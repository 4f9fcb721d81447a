/**
 * Conflict of interest (R2): who may have nothing to do with a case, because it is about them. In conflict are
 *
 * - the units complained of with their people, and everything below them;
 * - the people complained of and, of those who head a unit, that unit with everything below it;
 * - whoever acts that day for anybody of these, and whoever acts for them in turn;
 * - every unit whose head is in conflict: nobody inside it may judge their own head.
 *
 * Superiors are not, unless they are named or stand in. In the second stage (R13) the same holds for whoever decided the
 * first: the units with their people, the people and whoever acts for them, but nobody below.
 *
 * There is no override and no argument that could become one: the answer follows from the directory, the day and the
 * case alone.
 */
import { below, headOf, staffMember, staffOf } from "../directory/lookups.ts";
import type { Snapshot } from "../directory/snapshot.ts";
import { type StandIn, standInsOn } from "../directory/standing-in.ts";

/** Who is complained of: unit keys and user names. */
export interface Parties {
  readonly units: readonly string[];
  readonly people: readonly string[];
}

/** Who decided the first stage (R13): the units that answered; who had it in hand, drafted or approved. */
export interface FirstStage extends Parties {}

/** What a case says about whom it concerns. */
export interface Concerned {
  readonly parties: Parties;
  readonly firstStage?: Parties | undefined;
}

export type Organisation = Pick<Snapshot, "units" | "staff" | "deputies" | "absences">;

export type ConflictReason = "complained-of" | "below" | "acting-for" | "first-stage";

export interface Conflict {
  readonly reason: ConflictReason;
  /** The unit or person complained of (or of the first stage) that it comes from. */
  readonly of: { readonly unit: string } | { readonly person: string };
}

/** Everybody in conflict, to be asked by user name and unit key. */
export interface Conflicts {
  person(username: string): Conflict | undefined;
  unit(key: string): Conflict | undefined;
}

export const noParties: Parties = { units: [], people: [] };

/** A key with its conflict. */
type Found = readonly [key: string, conflict: Conflict];

interface Circle {
  readonly units: readonly Found[];
  readonly people: readonly Found[];
}

const nobody: Conflicts = { person: () => undefined, unit: () => undefined };

const isEmpty = ({ units, people }: Parties): boolean => units.length === 0 && people.length === 0;

/** Nobody is complained of and no first stage was decided: then nobody is in conflict. */
export const isUnconcerned = ({ parties, firstStage = noParties }: Concerned): boolean =>
  isEmpty(parties) && isEmpty(firstStage);

/**
 * Who is in conflict with a case, worked out once for many questions.
 * @param day in Tehran, ISO: it says who stands in for whom.
 */
export function conflictsIn(org: Organisation, day: string, concerned: Concerned): Conflicts {
  if (isUnconcerned(concerned)) return nobody;
  const { parties, firstStage = noParties } = concerned;
  const standIns = standInsOn(org, day);
  const [accused, first] = [circleOf(org, parties), circleOfFirst(firstStage)];
  const people = firstWins([
    ...withStandIns(accused.people, standIns, "acting-for"),
    ...withStandIns(first.people, standIns, "first-stage"),
    ...first.units.flatMap(([unit, conflict]) => peopleOf(org, unit, conflict)),
  ]);
  const units = firstWins([...accused.units, ...first.units, ...headedBy(org, people)]);
  return { person: (username) => people.get(username), unit: (key) => units.get(key) };
}

/** Whether a person may have nothing to do with a case, and why; nothing when they may. */
export const conflictOfPerson = (
  org: Organisation,
  day: string,
  concerned: Concerned,
  username: string,
): Conflict | undefined => conflictsIn(org, day, concerned).person(username);

/** Whether a unit may not hold a case, and why; nothing when it may. */
export const conflictOfUnit = (
  org: Organisation,
  day: string,
  concerned: Concerned,
  unit: string,
): Conflict | undefined => conflictsIn(org, day, concerned).unit(unit);

/** Those complained of and everything below them, the nearer reason first. */
function circleOf(org: Organisation, { units, people }: Parties): Circle {
  const named = units.map((unit): Found => [unit, { reason: "complained-of", of: { unit } }]);
  const persons = people.map((person): Found => [person, { reason: "complained-of", of: { person } }]);
  const under = [
    ...units.flatMap((unit) =>
      keysBelow(org, unit).map((key): Found => [key, { reason: "below", of: { unit } }]),
    ),
    ...people.flatMap((person) =>
      led(org, person).map((key): Found => [key, { reason: "below", of: { person } }]),
    ),
  ];
  const all = [...named, ...under];
  return {
    units: all,
    people: [...persons, ...all.flatMap(([unit, conflict]) => peopleOf(org, unit, conflict))],
  };
}

/** Those who decided the first stage, exactly. */
const circleOfFirst = ({ units, people }: Parties): Circle => ({
  units: units.map((unit): Found => [unit, { reason: "first-stage", of: { unit } }]),
  people: people.map((person): Found => [person, { reason: "first-stage", of: { person } }]),
});

const keysBelow = (org: Organisation, unit: string): readonly string[] =>
  below(org, unit).map(({ key }) => key);

/** The unit that a person heads and all below it. */
function led(org: Organisation, person: string): readonly string[] {
  const unit = staffMember(org, person)?.unit;
  if (unit === undefined || headOf(org, unit)?.username !== person) return [];
  return [unit, ...keysBelow(org, unit)];
}

const peopleOf = (org: Organisation, unit: string, conflict: Conflict): readonly Found[] =>
  staffOf(org, unit).map(({ username }): Found => [username, conflict]);

/** These people, and whoever acts for one of them, and whoever acts for those: the list grows while it is walked. */
function withStandIns(
  people: readonly Found[],
  standIns: readonly StandIn[],
  reason: ConflictReason,
): readonly Found[] {
  const found = firstWins(people);
  for (const [person, { of }] of found)
    for (const { by } of standIns.filter((one) => one.of === person))
      if (!found.has(by)) found.set(by, { reason, of });
  return [...found];
}

/** The units whose head is among these people. */
const headedBy = ({ staff }: Organisation, people: ReadonlyMap<string, Conflict>): readonly Found[] =>
  staff.flatMap(({ username, unit, roles }): readonly Found[] => {
    const conflict = roles.includes("head") ? people.get(username) : undefined;
    return conflict ? [[unit, conflict]] : [];
  });

/** By key; of two reasons for one, the first. */
function firstWins(found: readonly Found[]): Map<string, Conflict> {
  const first = new Map<string, Conflict>();
  for (const [key, conflict] of found) if (!first.has(key)) first.set(key, conflict);
  return first;
}

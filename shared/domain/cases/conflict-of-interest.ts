/**
 * Conflict of interest (R2): finds the units and people that may not work on a case because the case is about
 * them. In conflict are
 * - the accused units with their people, and everything below them;
 * - the accused people and, for a head, the unit with everything below it;
 * - the units and people that replaced one of these, or were replaced by one of these;
 * - everyone who left one of these units in the last ninety days (`formerDays`), or belonged to it when it
 * was accused, wherever they move;
 * - the stand-ins of all these people on that day, and the stand-ins of the stand-ins;
 * - every unit whose head is in conflict, since no one inside may judge their own head.
 * Superiors are not in conflict unless they are accused or stand in. In the second stage (R13), those who
 * decided the first stage are also in conflict: the units with their people, including earlier and later
 * names, and the people with their stand-ins; but no units below.
 * Nobody can override the result: it follows only from the directory, the day and the case.
 */
import { defaultFormerDays, namesOfPerson, namesOfUnit } from "../../directory/lineage.ts";
import { below, headOf, staffMember, staffOf } from "../../directory/lookups.ts";
import type { Snapshot } from "../../directory/snapshot.ts";
import { type StandIn, standInsOn } from "../../directory/standing-in.ts";
import { dayNumber, isoDay } from "../time/days.ts";

/** A unit's key, or a person's user name. */
export type Party = { readonly unit: string } | { readonly person: string };

/** The accused units and people. */
export interface Parties {
  readonly units: readonly string[];
  readonly people: readonly string[];
  /**
   * The units and people that were in conflict of interest through each party when the party was accused. Absent in
   * journal rows that were written before this was stored.
   */
  readonly belonged?: readonly Belonged[] | undefined;
}

/** The units and people that were in conflict of interest through one accused party when the complaint named it. */
export interface Belonged {
  readonly of: Party;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

/**
 * Those who decided the first stage (R13): the units that answered, and the people who worked on the case,
 * drafted or approved.
 */
export interface FirstStage extends Parties {}

/**
 * The parties on which the conflicts of a case depend: the accused, and those who decided the first stage.
 */
export interface Concerned {
  readonly parties: Parties;
  readonly firstStage?: Parties | undefined;
}

export type Organisation = Pick<
  Snapshot,
  "units" | "staff" | "deputies" | "absences" | "timeLimits" | "lineage"
>;

export type ConflictReason =
  | "complained-of"
  | "below"
  | "replaced"
  | "belonged"
  | "acting-for"
  | "first-stage";

/** A conflict of interest: why a unit or person may not work on a case. */
export interface Conflict {
  readonly reason: ConflictReason;
  /** The accused unit or person, or the unit or person of the first stage, from which the conflict comes. */
  readonly of: Party;
}

type ToldReason = Exclude<ConflictReason, "replaced" | "belonged">;

/**
 * The reason as events name it. Version 1 of the events has neither the value `replaced` nor `belonged`, so
 * events say `complained-of` for both reasons.
 */
export const toldReason = (reason: ConflictReason): ToldReason =>
  reason === "replaced" || reason === "belonged" ? "complained-of" : reason;

/** All conflicts of a case, to look up by user name or unit key. */
export interface Conflicts {
  person(username: string): Conflict | undefined;
  unit(key: string): Conflict | undefined;
}

export const noParties: Parties = { units: [], people: [] };

type Found = readonly [key: string, conflict: Conflict];

interface Circle {
  readonly units: readonly Found[];
  readonly people: readonly Found[];
}

const nobody: Conflicts = { person: () => undefined, unit: () => undefined };

const isEmpty = ({ units, people }: Parties): boolean => units.length === 0 && people.length === 0;

/** Whether a case can have no conflict at all: no party is accused, and there was no first stage. */
export const isUnconcerned = ({ parties, firstStage = noParties }: Concerned): boolean =>
  isEmpty(parties) && isEmpty(firstStage);

/**
 * Computes all conflicts of a case once, for many look-ups.
 * @param day in Tehran, ISO: decides who stands in for whom
 */
export function conflictsIn(org: Organisation, day: string, concerned: Concerned): Conflicts {
  if (isUnconcerned(concerned)) return nobody;
  const { parties, firstStage = noParties } = concerned;
  const standIns = standInsOn(org, day);
  const accused = partiesOf(parties).map((of) => circleOf(org, day, of));
  const belonged = (parties.belonged ?? []).map((one) => circleOfBelonged(org, one));
  const first = circleOfFirst(org, firstStage);
  const people = firstWins([
    ...withStandIns(peopleIn([...accused, ...belonged]), standIns, "acting-for"),
    ...withStandIns(first.people, standIns, "first-stage"),
    ...first.units.flatMap(([unit, conflict]) => peopleOf(org, unit, conflict)),
  ]);
  const units = firstWins([...unitsIn([...accused, ...belonged]), ...first.units, ...headedBy(org, people)]);
  return { person: (username) => people.get(username), unit: (key) => units.get(key) };
}

/**
 * Adds to each party the people and units that are in conflict of interest through it now. They then stay in conflict
 * even if people move or units change (R2). People and units that were stored for a party earlier are kept.
 * @param day in Tehran, ISO
 */
export function withBelonged(org: Organisation, day: string, parties: Parties): Parties {
  if (isEmpty(parties)) return noParties;
  const belonged = partiesOf(parties).map((of) => {
    const known = parties.belonged?.find((one) => isSame(one.of, of));
    const { units, people } = circleOf(org, day, of);
    return {
      of,
      units: keysBesides(of, known?.units, units),
      people: keysBesides(of, known?.people, people),
    };
  });
  const { units, people } = parties;
  return { units, people, belonged: belonged.filter((one) => !isEmpty(one)) };
}

/** A mutable copy of the accused parties, since the types of events and invocations require mutable lists. */
export const copyOf = ({ units, people, belonged }: Parties) => ({
  units: [...units],
  people: [...people],
  ...(belonged && {
    belonged: belonged.map((one) => ({ of: one.of, units: [...one.units], people: [...one.people] })),
  }),
});

/**
 * The keys of the people or units in conflict of interest through a party, each once: the keys stored earlier and the
 * keys found now, without the key of the party itself.
 */
const keysBesides = (of: Party, known: readonly string[] = [], found: readonly Found[]): readonly string[] =>
  [...new Set([...known, ...found.map(([key]) => key)])].filter((key) => key !== nameOf(of)).sort();

const nameOf = (of: Party): string => ("unit" in of ? of.unit : of.person);
const isSame = (a: Party, b: Party): boolean => "unit" in a === "unit" in b && nameOf(a) === nameOf(b);

/** The conflict for which a person may not work on a case; undefined when the person may. */
export const conflictOfPerson = (
  org: Organisation,
  day: string,
  concerned: Concerned,
  username: string,
): Conflict | undefined => conflictsIn(org, day, concerned).person(username);

/** The conflict for which a unit may not hold a case; undefined when the unit may. */
export const conflictOfUnit = (
  org: Organisation,
  day: string,
  concerned: Concerned,
  unit: string,
): Conflict | undefined => conflictsIn(org, day, concerned).unit(unit);

const partiesOf = ({ units, people }: Parties): readonly Party[] => [
  ...people.map((person) => ({ person })),
  ...units.map((unit) => ({ unit })),
];

/**
 * The reasons for a conflict, the most direct first. A person or unit with several reasons gets the most direct
 * one.
 */
const nearness: readonly ConflictReason[] = ["complained-of", "replaced", "below", "belonged"];
const nearestFirst = (found: readonly Found[]): readonly Found[] =>
  found.toSorted(([, a], [, b]) => nearness.indexOf(a.reason) - nearness.indexOf(b.reason));

const unitsIn = (circles: readonly Circle[]) => nearestFirst(circles.flatMap(({ units }) => units));
const peopleIn = (circles: readonly Circle[]) => nearestFirst(circles.flatMap(({ people }) => people));

/**
 * Everything in conflict of interest through one accused party: the party under every name that it had, everything
 * below it, its present people, and the people who left it within `formerDays`.
 */
function circleOf(org: Organisation, day: string, of: Party): Circle {
  const named: Conflict = { reason: "complained-of", of };
  const replaced: Conflict = { reason: "replaced", of };
  const under: Conflict = { reason: "below", of };
  const [itself = "", ...others] = "unit" in of ? namesOfUnit(org, of.unit) : namesOfPerson(org, of.person);
  const own: readonly Found[] = [[itself, named], ...others.map((key): Found => [key, replaced])];
  const units =
    "unit" in of
      ? [...own, ...own.flatMap(([key]) => keysBelow(org, key)).map((key): Found => [key, under])]
      : own.flatMap(([person]) => led(org, person)).map((key): Found => [key, under]);
  return {
    units,
    people: [
      ...("unit" in of ? [] : own),
      ...units.flatMap(([unit, conflict]) => peopleOf(org, unit, conflict)),
      ...formerOf(
        org,
        day,
        units.map(([key]) => key),
        { reason: "belonged", of },
      ),
    ],
  };
}

/**
 * The people and units that belonged to a party when it was accused, and the people who are in those units
 * now.
 */
function circleOfBelonged(org: Organisation, { of, units, people }: Belonged): Circle {
  const conflict: Conflict = { reason: "belonged", of };
  return {
    units: units.map((unit): Found => [unit, conflict]),
    people: [
      ...people.map((person): Found => [person, conflict]),
      ...units.flatMap((unit) => peopleOf(org, unit, conflict)),
    ],
  };
}

/** People who left one of these units in the last `formerDays` days. */
function formerOf(
  { lineage, timeLimits }: Organisation,
  day: string,
  units: readonly string[],
  conflict: Conflict,
): readonly Found[] {
  const left = lineage?.left ?? [];
  if (left.length === 0) return [];
  const since = isoDay(dayNumber(day) - (timeLimits?.formerDays ?? defaultFormerDays));
  return left.flatMap(({ person, unit, on }): readonly Found[] =>
    on >= since && units.includes(unit) ? [[person, conflict]] : [],
  );
}

/**
 * The units and people that decided the first stage, with each unit under all its earlier and later names.
 */
const circleOfFirst = (org: Organisation, { units, people }: Parties): Circle => ({
  units: units.flatMap((unit) =>
    namesOfUnit(org, unit).map((name): Found => [name, { reason: "first-stage", of: { unit } }]),
  ),
  people: people.map((person): Found => [person, { reason: "first-stage", of: { person } }]),
});

const keysBelow = (org: Organisation, unit: string): readonly string[] =>
  below(org, unit).map(({ key }) => key);

/** The unit that a person heads and all units below it; empty when the person heads no unit. */
function led(org: Organisation, person: string): readonly string[] {
  const unit = staffMember(org, person)?.unit;
  if (unit === undefined || headOf(org, unit)?.username !== person) return [];
  return [unit, ...keysBelow(org, unit)];
}

const peopleOf = (org: Organisation, unit: string, conflict: Conflict): readonly Found[] =>
  staffOf(org, unit).map(({ username }): Found => [username, conflict]);

/**
 * Adds to the people their stand-ins and the stand-ins of the stand-ins: the loop also visits the entries
 * that it adds.
 */
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

/** The conflict of each unit or person, by key or user name; the first of several conflicts counts. */
function firstWins(found: readonly Found[]): Map<string, Conflict> {
  const first = new Map<string, Conflict>();
  for (const [key, conflict] of found) if (!first.has(key)) first.set(key, conflict);
  return first;
}

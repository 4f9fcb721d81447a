/**
 * The history of unit keys and user names (R2), so that a new name or unit ends no conflict of interest. Keys
 * are never reused, and a unit lists the units that it replaces. People who left a unit still count as its
 * people for some time. The directory service computes this history at each publication; authors do not write
 * it.
 */

export interface Lineage {
  /**
   * Units and user names that were published once and are no longer in the snapshot. The directory refuses to
   * use them again.
   */
  readonly closed: { readonly units: readonly string[]; readonly people: readonly string[] };
  /** Every replacement that was ever published, also when later snapshots no longer list it. */
  readonly replaced: { readonly units: readonly Replacement[]; readonly people: readonly Replacement[] };
  /**
   * The people who left a unit, each with that unit; an entry is kept as long as the person still counts as
   * one of the unit's people.
   */
  readonly left: readonly Leaving[];
}

export interface Replacement {
  readonly of: string;
  readonly by: string;
}

export interface Leaving {
  readonly person: string;
  readonly unit: string;
  /** The day (ISO, Tehran) on which the first snapshot without this person in the unit was published. */
  readonly on: string;
}

export const noLineage: Lineage = {
  closed: { units: [], people: [] },
  replaced: { units: [], people: [] },
  left: [],
};

/**
 * The number of days for which people who left a unit count as its people, unless the directory sets another
 * number.
 */
export const defaultFormerDays = 90;

/** A unit or person in a snapshot, with the keys of earlier units or people that it replaces. */
interface Replacing {
  readonly replaces?: readonly string[] | undefined;
}

export interface Replacements {
  readonly units: readonly (Replacing & { readonly key: string })[];
  readonly staff: readonly (Replacing & { readonly username: string })[];
  readonly lineage?: Lineage | undefined;
}

const said = (by: string, { replaces = [] }: Replacing): readonly Replacement[] =>
  replaces.map((of) => ({ of, by }));

/** The replacements that this snapshot itself lists for its units, without those of earlier snapshots. */
export const replacedUnits = ({ units }: Pick<Replacements, "units">): readonly Replacement[] =>
  units.flatMap((one) => said(one.key, one));

/**
 * The replacements that this snapshot itself lists for its user names, without those of earlier snapshots.
 */
export const replacedPeople = ({ staff }: Pick<Replacements, "staff">): readonly Replacement[] =>
  staff.flatMap((one) => said(one.username, one));

/**
 * The key of a unit, followed by every key that the unit replaced or that replaced the unit, over any number
 * of reorganisations.
 */
export const namesOfUnit = (org: Replacements, key: string): readonly string[] =>
  chainOf([...(org.lineage?.replaced.units ?? []), ...replacedUnits(org)], key);

/** The user name of a person, followed by every user name that it replaced or that replaced it. */
export const namesOfPerson = (org: Replacements, username: string): readonly string[] =>
  chainOf([...(org.lineage?.replaced.people ?? []), ...replacedPeople(org)], username);

/**
 * The unit that now does the work of the unit `key`: that unit itself, or the newest unit that replaced it.
 * Undefined when the directory has neither.
 */
export function unitInPlaceOf(org: Replacements, key: string): string | undefined {
  const there = (one: string): boolean => org.units.some((unit) => unit.key === one);
  return there(key) ? key : namesOfUnit(org, key).findLast(there);
}

function chainOf(replaced: readonly Replacement[], key: string): readonly string[] {
  if (replaced.length === 0) return [key];
  const older = reached(key, (one) => replaced.flatMap(({ of, by }) => (by === one ? [of] : [])));
  const newer = reached(key, (one) => replaced.flatMap(({ of, by }) => (of === one ? [by] : [])));
  return [...new Set([...older, ...newer])];
}

/**
 * Returns `from` and all keys that can be reached from it by repeated calls of `next`. The loop also visits
 * the keys that it adds to the set.
 */
function reached(from: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([from]);
  for (const one of found) for (const further of next(one)) found.add(further);
  return found;
}

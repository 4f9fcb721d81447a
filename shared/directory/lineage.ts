/**
 * The history of the organisation's keys (R2), so that no new name or unit ends a conflict of interest: keys
 * are never reused, a unit names the units it replaces, and people who left a unit still count as its people
 * for a while. The directory service computes this from each publication; authors do not write it.
 */

export interface Lineage {
  /** Units and user names that were published once and are no longer in force. They are never reused. */
  readonly closed: { readonly units: readonly string[]; readonly people: readonly string[] };
  /** Every replacement ever published, also those since removed from the files. */
  readonly replaced: { readonly units: readonly Replacement[]; readonly people: readonly Replacement[] };
  /** Who left which unit, for as long as the departure counts. */
  readonly left: readonly Leaving[];
}

export interface Replacement {
  readonly of: string;
  readonly by: string;
}

export interface Leaving {
  readonly person: string;
  readonly unit: string;
  /** The day of the publication: ISO, Tehran. */
  readonly on: string;
}

export const noLineage: Lineage = {
  closed: { units: [], people: [] },
  replaced: { units: [], people: [] },
  left: [],
};

/** Days for which people who left a unit count as its people, unless the directory sets another number. */
export const defaultFormerDays = 90;

/** A unit or person of a snapshot, with the keys it replaces. */
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

/** The replacements of units that this snapshot itself lists. */
export const replacedUnits = ({ units }: Pick<Replacements, "units">): readonly Replacement[] =>
  units.flatMap((one) => said(one.key, one));

/** The replacements of user names that this snapshot itself lists. */
export const replacedPeople = ({ staff }: Pick<Replacements, "staff">): readonly Replacement[] =>
  staff.flatMap((one) => said(one.username, one));

/** A unit's key, then every key that it replaced or that replaced it, over any number of reorganisations. */
export const namesOfUnit = (org: Replacements, key: string): readonly string[] =>
  chainOf([...(org.lineage?.replaced.units ?? []), ...replacedUnits(org)], key);

/** A user name, then every one that it replaced or that replaced it. */
export const namesOfPerson = (org: Replacements, username: string): readonly string[] =>
  chainOf([...(org.lineage?.replaced.people ?? []), ...replacedPeople(org)], username);

/**
 * The current unit that does the work of `key`: itself, or the newest that replaced it; undefined when there
 * is none.
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

/** The loop also visits the keys that it adds to the list. */
function reached(from: string, next: (key: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([from]);
  for (const one of found) for (const further of next(one)) found.add(further);
  return found;
}

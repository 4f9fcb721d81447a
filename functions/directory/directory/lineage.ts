/**
 * Continues the history of keys from one publication to the next (R2). Pure functions, so a fold of the journal gives the
 * same history at any time.
 */

import {
  defaultFormerDays,
  type Leaving,
  type Lineage,
  noLineage,
  type Replacement,
  replacedPeople,
  replacedUnits,
} from "../../../shared/directory/lineage.ts";
import { unit } from "../../../shared/directory/lookups.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";

/**
 * Returns the history of keys after `after` replaced `before`.
 * @param day the day of the publication: ISO, in Tehran
 * @returns undefined while no key was removed or replaced and nobody left a unit
 */
export function lineageAfter(
  known: Lineage | undefined,
  before: Sections | undefined,
  after: Sections,
  day: string,
): Lineage | undefined {
  const was = known ?? noLineage;
  const { units = [], staff = [] } = before ?? {};
  const usernames = new Set(after.staff.map(({ username }) => username));
  const gone = units.map(({ key }) => key).filter((key) => unit(after, key) === undefined);
  const goneStaff = staff.map(({ username }) => username).filter((one) => !usernames.has(one));
  const is: Lineage = {
    closed: {
      units: [...new Set([...was.closed.units, ...gone])],
      people: [...new Set([...was.closed.people, ...goneStaff])],
    },
    replaced: {
      units: withNew(was.replaced.units, replacedUnits(after)),
      people: withNew(was.replaced.people, replacedPeople(after)),
    },
    left: [...stillCounting(was.left, after, day), ...leavingsBetween(staff, after, day)],
  };
  return isEmpty(is) ? undefined : is;
}

const isEmpty = ({ closed, replaced, left }: Lineage): boolean =>
  [closed.units, closed.people, replaced.units, replaced.people, left].every(({ length }) => length === 0);

const withNew = (known: readonly Replacement[], said: readonly Replacement[]): readonly Replacement[] => [
  ...known,
  ...said.filter(({ of, by }) => !known.some((one) => one.of === of && one.by === by)),
];

function stillCounting(
  left: readonly Leaving[],
  { timeLimits }: Pick<Sections, "timeLimits">,
  day: string,
): readonly Leaving[] {
  const since = isoDay(dayNumber(day) - (timeLimits?.formerDays ?? defaultFormerDays));
  return left.filter(({ on }) => on >= since);
}

function leavingsBetween(staff: Sections["staff"], after: Sections, day: string): readonly Leaving[] {
  const homes = new Map(after.staff.map(({ username, unit: home }) => [username, home]));
  return staff.flatMap(({ username, unit: home }) =>
    homes.get(username) === home ? [] : [{ person: username, unit: home, on: day }],
  );
}

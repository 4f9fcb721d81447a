/**
 * The data that all parts of the plan share, the organisation and its office time, and functions that answer questions
 * about both.
 */

import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import type { Random } from "../../test/simulation/core/random.ts";
import { isPresent, type Office, type Organisation } from "./office.ts";

export interface World {
  readonly organisation: Organisation;
  readonly office: Office;
  /** The last moment of the plan, in milliseconds. */
  readonly until: number;
}

/** Returns the members of a unit with a role, in the order of the organisation's files. */
export const membersOf = ({ organisation }: World, unit: string, role: string): readonly string[] =>
  organisation.staff
    .filter((one) => one.unit === unit && one.roles.some((each) => each === role))
    .map(({ username }) => username);

export function headOf(world: World, unit: string): string {
  const [head] = membersOf(world, unit, "head");
  if (head === undefined) throw new Error(`${unit} has no head`);
  return head;
}

export const parentOf = ({ organisation }: World, unit: string): string =>
  organisation.units.find(({ key }) => key === unit)?.parent ?? unit;

/** Returns the first time from `position` on, in working days, at which this member of staff is at work. */
export function whenPresent(world: World, username: string, position: number): number {
  const { office, organisation } = world;
  const day = tehranDay(new Date(office.at(position)));
  return isPresent(organisation, username, day)
    ? position
    : whenPresent(world, username, Math.floor(position) + 1.1);
}

/** Returns a random number between two bounds. */
export const within = (random: Random, least: number, most: number): number =>
  least + random.next() * (most - least);

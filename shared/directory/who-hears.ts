/**
 * Who hears that time ran out (D7, D8): nobody in conflict, and for whoever is away those who stand in (R2, R9). Which line it
 * goes up is the asking service's to say.
 */
import type { Heard } from "../domain/time/escalation.ts";
import { above, headOf, type Unit, unit } from "./lookups.ts";
import { isAbsentOn, type Standing, standInsFor } from "./standing-in.ts";

type Clearance<Cleared extends string> = { readonly cleared: Cleared } | { readonly refused: unknown };

/** The gate of the conflict of interest of that service. */
export interface Clearing<Cleared extends string> {
  readonly unit: (key: string) => Clearance<Cleared>;
  readonly person: (username: string) => Clearance<Cleared>;
}

export interface WhoHears<Cleared extends string> {
  /** The person, or whoever does their work today; those the gate lets pass. */
  readonly reached: (username: string | undefined) => readonly Cleared[];
  /** The head of a unit, likewise. */
  readonly heads: (unit: string) => readonly Cleared[];
  /** D7: from a unit upward, the first whose head is none of those whose work it is. */
  readonly supervisor: (
    unit: string,
    owners: readonly Cleared[],
  ) => { readonly unit: string; readonly to: readonly Cleared[] } | undefined;
  /** The nearest of a line that may hear it and was not told; of the outside authority when nobody inside may. */
  readonly nearest: (line: readonly string[], told: readonly string[]) => Heard<Cleared> | undefined;
}

/** @param day in Tehran, ISO: who is away on it. */
export function whoHears<Cleared extends string>(
  org: Standing,
  gate: Clearing<Cleared>,
  day: string,
): WhoHears<Cleared> {
  const reached: WhoHears<Cleared>["reached"] = (username) => {
    if (username === undefined) return [];
    const people = isAbsentOn(org, username, day) ? standInsFor(org, username, day) : [username];
    return people.flatMap((one) => {
      const clearance = gate.person(one);
      return "cleared" in clearance ? [clearance.cleared] : [];
    });
  };
  const heads = (key: string) => reached(headOf(org, key)?.username);
  const heard = (key: string): readonly Heard<Cleared>[] => {
    const clearance = gate.unit(key);
    const to = heads(key);
    return "cleared" in clearance && to.length > 0 ? [{ unit: clearance.cleared, to }] : [];
  };
  const first = (keys: readonly string[], told: readonly string[]) =>
    keys.filter((key) => !told.includes(key)).flatMap(heard)[0];
  return {
    reached,
    heads,
    supervisor: (key, owners) =>
      [key, ...above(org, key).map((one) => one.key)]
        .map((one) => ({ unit: one, to: heads(one) }))
        .find(({ to }) => to.some((person) => !owners.includes(person))),
    nearest: (line, told) => {
      const isOutside = (key: string): boolean => isAuthority(unit(org, key));
      const inside = first(
        line.filter((key) => !isOutside(key)),
        told,
      );
      return inside ?? (told.length === 0 ? first(line.filter(isOutside), told) : undefined);
    },
  };
}

const isAuthority = (one: Unit | undefined): boolean => one?.outside === true;

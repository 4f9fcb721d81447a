/**
 * Who is told that a deadline passed (D7, D8): nobody in conflict, and the stand-ins of people who are away
 * (R2, R9). The calling service names the line of units.
 */
import type { Heard } from "../domain/time/escalation.ts";
import { above, headOf, type Unit, unit } from "./lookups.ts";
import { isAbsentOn, type Standing, standInsFor } from "./standing-in.ts";

type Clearance<Cleared extends string> = { readonly cleared: Cleared } | { readonly refused: unknown };

/** The conflict-of-interest gate of the calling service. */
export interface Clearing<Cleared extends string> {
  readonly unit: (key: string) => Clearance<Cleared>;
  readonly person: (username: string) => Clearance<Cleared>;
}

export interface WhoHears<Cleared extends string> {
  /** The person, or those who do their work today, without people in conflict. */
  readonly reached: (username: string | undefined) => readonly Cleared[];
  /** The head of a unit, likewise. */
  readonly heads: (unit: string) => readonly Cleared[];
  /** D7: from a unit upward, the first head who is not among those whose work it is. */
  readonly supervisor: (
    unit: string,
    owners: readonly Cleared[],
  ) => { readonly unit: string; readonly to: readonly Cleared[] } | undefined;
  /**
   * The nearest unit of a line that may be told and was not yet; the outside authority when no inside unit
   * may.
   */
  readonly nearest: (line: readonly string[], told: readonly string[]) => Heard<Cleared> | undefined;
}

/** @param day in Tehran, ISO: decides who is away */
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

/**
 * Finds the people to be informed that a deadline is near or passed (D7, D8). People with a conflict of
 * interest in the case are left out, and stand-ins replace people who are away (R2, R9). The calling service
 * gives the units in the order of escalation.
 */
import type { Heard } from "../domain/time/escalation.ts";
import { above, headOf, type Unit, unit } from "./lookups.ts";
import { isAbsentOn, type Standing, standInsFor } from "./standing-in.ts";

type Clearance<Cleared extends string> = { readonly cleared: Cleared } | { readonly refused: unknown };

/** The conflict-of-interest check of the calling service. */
export interface Clearing<Cleared extends string> {
  readonly unit: (key: string) => Clearance<Cleared>;
  readonly person: (username: string) => Clearance<Cleared>;
}

export interface WhoHears<Cleared extends string> {
  /**
   * Returns the person or, when the person is away today, the people who do the person's work; leaves out
   * people with a conflict of interest in the case.
   */
  readonly reached: (username: string | undefined) => readonly Cleared[];
  /** Returns the head of a unit or the head's stand-ins, as `reached` does. */
  readonly heads: (unit: string) => readonly Cleared[];
  /**
   * Returns the first unit, from this unit upwards, whose head is not among the people responsible for the
   * late work (D7).
   */
  readonly supervisor: (
    unit: string,
    owners: readonly Cleared[],
  ) => { readonly unit: string; readonly to: readonly Cleared[] } | undefined;
  /**
   * The nearest unit of the list `line` that may be informed and is not in `told`. Returns the outside authority
   * only when no inside unit may be informed or was informed.
   */
  readonly nearest: (line: readonly string[], told: readonly string[]) => Heard<Cleared> | undefined;
}

/**
 * Makes the functions that find the people to inform about one case on one day.
 * @param day in Tehran, ISO: decides who is away
 */
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

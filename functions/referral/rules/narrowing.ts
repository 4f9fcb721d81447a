/**
 * Finds the units and people whom a publication of the directory releases from conflict of interest with a case (R2).
 * Pure.
 */

import { namesOfPerson, namesOfUnit } from "../../../shared/directory/lineage.ts";
import type { Publication } from "../../../shared/directory/publications.ts";
import {
  type Concerned,
  conflictsIn,
  type Organisation,
} from "../../../shared/domain/cases/conflict-of-interest.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { CaseState } from "../case/case-state.ts";
import type { Narrowing } from "../case/parties.ts";
import { accept, type CaseDecision, fits } from "./machine.ts";

/** A publication of the directory, and the preceding publication. */
export interface Step {
  readonly before: Publication;
  readonly after: Publication;
}

/** The units (keys) and people (usernames) whose conflict of interest ended. */
export type Narrowed = Pick<Narrowing, "units" | "people">;

const decisive = ({ units, staff, deputies, absences, timeLimits, lineage }: Organisation): string =>
  canonicalJson([
    ...[units.map(({ key, parent, replaces }) => [key, parent, replaces]), deputies, absences, lineage],
    ...[staff.map(({ username, unit, roles, replaces }) => [username, unit, roles, replaces])],
    timeLimits?.formerDays,
  ]);

/**
 * Whether the publications are equal in all that decides conflicts of interest, so that no case needs to be compared.
 */
export const isSameForConflicts = ({ before, after }: Step): boolean =>
  decisive(before.snapshot) === decisive(after.snapshot);

/** The comparison of a publication with the preceding publication, for many cases. */
export interface Narrowings {
  readonly number: number;
  /**
   * The units and people of the new directory who were in conflict of interest with a case before the publication,
   * under any of their names, and are not afterwards. Both are decided for the day of the publication. Units and people
   * that the publication removed are not included.
   */
  of(concerned: Concerned): Narrowed;
}

/** Makes the comparison. Results are cached, because many cases concern the same unit. */
export function narrowingsBy(step: Step): Narrowings {
  const { number, snapshot } = step.after;
  const units = snapshot.units.map(({ key }) => ({ key, names: namesOfUnit(snapshot, key) }));
  const people = snapshot.staff.map(({ username: key }) => ({ key, names: namesOfPerson(snapshot, key) }));
  const known = new Map<string, Narrowed>();
  return {
    number,
    of: (concerned) => {
      const asked = canonicalJson(concerned);
      const narrowed = known.get(asked) ?? compared(step, concerned, { units, people });
      known.set(asked, narrowed);
      return narrowed;
    },
  };
}

interface Named {
  readonly key: string;
  /** All names that the unit or person ever had, and the present one. */
  readonly names: readonly string[];
}

function compared(
  { before, after }: Step,
  concerned: Concerned,
  { units, people }: { readonly units: readonly Named[]; readonly people: readonly Named[] },
): Narrowed {
  const was = conflictsIn(before.snapshot, after.day, concerned);
  const is = conflictsIn(after.snapshot, after.day, concerned);
  const left = (of: "unit" | "person", all: readonly Named[]): readonly string[] =>
    all.filter(({ key, names }) => !is[of](key) && names.some((name) => was[of](name))).map(({ key }) => key);
  return { units: left("unit", units), people: left("person", people) };
}

export const isNothing = ({ units, people }: Narrowed): boolean => units.length === 0 && people.length === 0;

/** Records the units and people whose conflict of interest ended, while the case is open. */
export const keepNarrowed = (state: CaseState, number: number, { units, people }: Narrowed): CaseDecision =>
  !fits(state, "note-narrowing") || isNothing({ units, people })
    ? accept()
    : accept({ type: "conflict-narrowed", number, units, people });

/** Finds a unit that may hold a case when the unit that should get the case may not hold it (R2, R13). */
import { type Concerned, type Conflicts, conflictsIn } from "../domain/cases/conflict-of-interest.ts";
import { mayHold } from "./eligible.ts";
import { above, inspectionUnit, outsideUnit } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

export type Placing = Pick<Snapshot, "organisation" | "units" | "staff" | "deputies" | "absences">;

/**
 * The units to try when this unit may not hold the case: the units above it, the nearest first; then
 * inspection; then the outside authority.
 */
export const onward = (org: Placing, unit: string): readonly string[] => {
  const last = [inspectionUnit(org), outsideUnit(org)].flatMap((one) => (one ? [one.key] : []));
  return [...new Set([...above(org, unit).map(({ key }) => key), ...last])];
};

/** The first unit of the list that may hold the case; undefined when none may. */
export const firstThatMayHold = (
  org: Placing,
  units: readonly string[],
  conflicts: Conflicts,
  day: string,
): string | undefined => units.find((unit) => mayHold(org, unit, conflicts, day));

/**
 * The nearest unit that may hold a case; tries `from` first.
 * @param day in Tehran, ISO
 * @returns undefined when even the outside authority may not hold the case: it decided the first stage, or an
 * old directory has no outside authority
 */
export const placeFor = (org: Placing, from: string, concerned: Concerned, day: string): string | undefined =>
  firstThatMayHold(org, [from, ...onward(org, from)], conflictsIn(org, day, concerned), day);

/**
 * The nearest unit for the second stage (R13): the first unit that may hold the case among the units above
 * the unit that answered, then inspection, then the outside authority.
 * @param concerned has the deciders of the first stage, so that none of them decides again
 * @returns undefined when no unit is left, as for `placeFor`
 */
export const secondStagePlace = (
  org: Placing,
  firstUnit: string,
  concerned: Concerned,
  day: string,
): string | undefined => {
  const units = onward(org, firstUnit).filter((unit) => unit !== firstUnit);
  return firstThatMayHold(org, units, conflictsIn(org, day, concerned), day);
};

/** Which unit may hold a case, when the first one that comes to mind may not (R2, R13). */
import { type Concerned, type Conflicts, conflictsIn } from "../domain/cases/conflict-of-interest.ts";
import { mayHold } from "./eligible.ts";
import { above, inspectionUnit, outsideUnit } from "./lookups.ts";
import type { Snapshot } from "./snapshot.ts";

export type Placing = Pick<Snapshot, "organisation" | "units" | "staff" | "deputies" | "absences">;

/** Where it may go, the nearest first: the units above, then inspection, then the outside authority. */
export const onward = (org: Placing, unit: string): readonly string[] => {
  const last = [inspectionUnit(org), outsideUnit(org)].flatMap((one) => (one ? [one.key] : []));
  return [...new Set([...above(org, unit).map(({ key }) => key), ...last])];
};

/** The first of these units that may hold it; nothing when none may. */
export const firstThatMayHold = (
  org: Placing,
  units: readonly string[],
  conflicts: Conflicts,
  day: string,
): string | undefined => units.find((unit) => mayHold(org, unit, conflicts, day));

/**
 * The nearest unit that may hold a case, beginning with `from` itself.
 * @param day in Tehran, ISO.
 * @returns nothing only when the outside authority may not have it either: it decided the first stage, or the directory is
 * from before there was one.
 */
export const placeFor = (org: Placing, from: string, concerned: Concerned, day: string): string | undefined =>
  firstThatMayHold(org, [from, ...onward(org, from)], conflictsIn(org, day, concerned), day);

/**
 * The nearest unit for the second stage (R13): above the one that answered, never that one.
 * @param concerned with the first stage, so that nobody who decided it decides again.
 * @returns nothing when nobody is left, as for `placeFor`.
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

/**
 * Who reads what an applicant wants hidden from the units (C15): inspection and, where inspection may not have the request,
 * the outside authority. Nobody acts for them in this, deputies or not: the applicant was promised these and no others.
 */
import { type Concerned, conflictsIn } from "../domain/cases/conflict-of-interest.ts";
import { inspectionUnit, outsideUnit } from "./lookups.ts";
import { firstThatMayHold, type Placing } from "./place.ts";
import type { Role, Snapshot } from "./snapshot.ts";

/** Whoever could have a hand in an answer there; those who only look or serve at the desk could not. */
const reading = ["inspector", "expert", "head"] as const satisfies readonly Role[];

/** Inspection, then the outside authority. */
export const keepers = (org: Pick<Snapshot, "units" | "organisation">): readonly string[] =>
  [inspectionUnit(org), outsideUnit(org)].flatMap((one) => (one ? [one.key] : []));

/** Whether somebody reads what is hidden from the units. */
export const isKeeper = (
  org: Pick<Snapshot, "units" | "organisation">,
  { unit, roles }: { readonly unit: string; readonly roles: readonly Role[] },
): boolean => keepers(org).includes(unit) && reading.some((role) => roles.includes(role));

/**
 * Where a hidden request goes when nobody sends it anywhere: inspection, else the outside authority (R2, R13).
 * @param day in Tehran, ISO: it says who stands in for whom.
 * @param other `before`: where it stays when it may; `not`: a unit that it does not go to.
 * @returns nothing when none of these may hold it.
 */
export function keeperFor(
  org: Placing,
  concerned: Concerned,
  day: string,
  { before = [], not }: { readonly before?: readonly string[]; readonly not?: string } = {},
): string | undefined {
  const units = [...before, ...keepers(org)].filter((unit) => unit !== not);
  return firstThatMayHold(org, units, conflictsIn(org, day, concerned), day);
}

/**
 * Keepers read the identities and texts that applicants hide from the units (C15): inspection and, where
 * inspection may not have the request, the outside authority. Deputies do not stand in for them here, since
 * applicants were promised these people alone.
 */
import { type Concerned, conflictsIn } from "../domain/cases/conflict-of-interest.ts";
import { inspectionUnit, outsideUnit } from "./lookups.ts";
import { firstThatMayHold, type Placing } from "./place.ts";
import type { Role, Snapshot } from "./snapshot.ts";

/** Roles that can work on an answer; auditors, administrators and clerks are not among them. */
const reading = ["inspector", "expert", "head"] as const satisfies readonly Role[];

/** Inspection, then the outside authority. */
export const keepers = (org: Pick<Snapshot, "units" | "organisation">): readonly string[] =>
  [inspectionUnit(org), outsideUnit(org)].flatMap((one) => (one ? [one.key] : []));

/** Whether a person reads what applicants hide from the units. */
export const isKeeper = (
  org: Pick<Snapshot, "units" | "organisation">,
  { unit, roles }: { readonly unit: string; readonly roles: readonly Role[] },
): boolean => keepers(org).includes(unit) && reading.some((role) => roles.includes(role));

/**
 * The unit of a hidden request that nobody referred: inspection, else the outside authority (R2, R13).
 * @param day in Tehran, ISO: decides who stands in for whom
 * @param other `before`: units tried first; `not`: a unit never chosen
 * @returns undefined when none of these units may hold it
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

/**
 * Keepers are the people who may read the identities and texts that applicants hide from the units (C15).
 * They belong to inspection or, when inspection may not hold the request, to the outside authority. Deputies
 * of keepers are not keepers, since applicants were promised that only these people read the data.
 */
import { type Concerned, conflictsIn } from "../domain/cases/conflict-of-interest.ts";
import { inspectionUnit, outsideUnit } from "./lookups.ts";
import { firstThatMayHold, type Placing } from "./place.ts";
import type { Role, Snapshot } from "./snapshot.ts";

/** Roles whose holders can work on an answer; auditors, administrators and clerks are not among them. */
const reading = ["inspector", "expert", "head"] as const satisfies readonly Role[];

/** The keys of the inspection unit and the outside authority, in this order. */
export const keepers = (org: Pick<Snapshot, "units" | "organisation">): readonly string[] =>
  [inspectionUnit(org), outsideUnit(org)].flatMap((one) => (one ? [one.key] : []));

/** Whether a person may read what applicants hide from the units. */
export const isKeeper = (
  org: Pick<Snapshot, "units" | "organisation">,
  { unit, roles }: { readonly unit: string; readonly roles: readonly Role[] },
): boolean => keepers(org).includes(unit) && reading.some((role) => roles.includes(role));

/**
 * The unit for a request with hidden identity when no person chose a unit: inspection, else the outside
 * authority (R2, R13).
 * @param day in Tehran, ISO: decides who stands in for whom
 * @param other `before`: the units to try first; `not`: a unit that may not be chosen
 * @returns undefined when none of these units may hold the request
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

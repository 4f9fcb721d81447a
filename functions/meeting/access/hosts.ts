/** Finds the officials whom applicants can meet: the heads of units whom the directory does not close (M1). Pure functions. */

import { headOf, type StaffMember, staffMember, unit } from "../../../shared/directory/lookups.ts";
import { canBeMet } from "../../../shared/directory/officials.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { AskMeeting } from "../../../shared/meetings/for-intake.ts";

/**
 * Returns the official whom the applicant chose. Undefined when the unit does not exist, when the chosen person heads no
 * unit, for the outside authority, which receives no visitors, and for an official who cannot be met about this kind of
 * request.
 */
export function hostAsked(
  snapshot: Snapshot,
  asked: AskMeeting["with"],
  requestKind: string,
): StaffMember | undefined {
  const key = "unit" in asked ? asked.unit : staffMember(snapshot, asked.official)?.unit;
  const of = unit(snapshot, key ?? "");
  if (!of || of.outside) return undefined;
  const head = headOf(snapshot, of.key);
  if (!head || !canBeMet(snapshot, head.username, requestKind)) return undefined;
  return "unit" in asked || head.username === asked.official ? head : undefined;
}

/** Finds the officials whom applicants can meet: the heads of units (M1). Pure functions. */

import { headOf, type StaffMember, staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { AskMeeting } from "../../../shared/meetings/for-intake.ts";

/**
 * Returns the official whom the applicant chose. Undefined when the unit does not exist, when the chosen person heads no
 * unit, or for the outside authority, which receives no visitors.
 */
export function hostAsked(snapshot: Snapshot, asked: AskMeeting["with"]): StaffMember | undefined {
  const key = "unit" in asked ? asked.unit : staffMember(snapshot, asked.official)?.unit;
  const of = unit(snapshot, key ?? "");
  if (!of || of.outside) return undefined;
  const head = headOf(snapshot, of.key);
  return "unit" in asked || head?.username === asked.official ? head : undefined;
}

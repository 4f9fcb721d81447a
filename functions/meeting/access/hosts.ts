/** The officials whom applicants can meet: the heads of units (M1). Pure. */

import { headOf, type StaffMember, staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { AskMeeting } from "../../../shared/meetings/for-intake.ts";

/**
 * The official whom the applicant chose; undefined when there is no such unit or they head none. The outside authority
 * receives no visitors here.
 */
export function hostAsked(snapshot: Snapshot, asked: AskMeeting["with"]): StaffMember | undefined {
  const key = "unit" in asked ? asked.unit : staffMember(snapshot, asked.official)?.unit;
  const of = unit(snapshot, key ?? "");
  if (!of || of.outside) return undefined;
  const head = headOf(snapshot, of.key);
  return "unit" in asked || head?.username === asked.official ? head : undefined;
}

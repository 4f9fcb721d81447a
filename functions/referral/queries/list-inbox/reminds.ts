import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { InboxRow } from "../../projections/inbox-row.ts";

/**
 * Whether a row of somebody's morning list is for them to see by now (D7): its morning has come, and the case is still one
 * they work on or answer for. Where it went meanwhile, others were warned. Rows of other lists are.
 */
export function reminds({ reminded, unit, expert }: InboxRow, staff: Staff, at: Date): boolean {
  if (!reminded) return true;
  if (reminded.from > at.toISOString()) return false;
  const parties = { unit, expert, formerUnits: [], escalatedTo: reminded.escalatedTo };
  return mayI("see-case", staff, relationsTo(staff, { ...parties, draftedBy: undefined })) === "yes";
}

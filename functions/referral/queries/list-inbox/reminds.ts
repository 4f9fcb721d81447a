import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { InboxRow } from "../../projections/inbox-row.ts";

/**
 * Whether a row of the person's morning list is due today, and the person still works on the case or is responsible for
 * it (D7). After the case moved, other people are warned. True for rows of other lists.
 */
export function reminds({ reminded, unit, expert }: InboxRow, staff: Staff, at: Date): boolean {
  if (!reminded) return true;
  if (reminded.from > at.toISOString()) return false;
  const parties = { unit, expert, formerUnits: [], escalatedTo: reminded.escalatedTo };
  return mayI("see-case", staff, relationsTo(staff, { ...parties, draftedBy: undefined })) === "yes";
}

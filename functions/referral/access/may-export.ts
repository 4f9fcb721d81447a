import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Exported } from "../journals/journal-exports.ts";
import { listsOf } from "../queries/list-inbox/list-inbox.ts";

/**
 * Whether this member of staff may have the export (I4). An export of cases needs the right to every list in it; each
 * row is checked separately. This check runs when the export is requested, before each batch of its rows is written, and
 * at each download.
 */
export function mayHave(staff: Staff | undefined, what: Exported): staff is Staff {
  if (!staff) return false;
  if (what.of === "figures") return mayI("see-figures", staff) === "yes";
  const has = listsOf(staff, what.list);
  return what.lists.every((list) => has.includes(list));
}

import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Exported } from "../journals/journal-exports.ts";
import { listsOf } from "../queries/list-inbox/list-inbox.ts";

/**
 * Whether somebody may have what they asked for (I4): asked when they ask, before each stretch is written, and before they are told
 * where it is. Of cases they must have every list that they had; which rows of it are theirs to see is asked row by row.
 */
export function mayHave(staff: Staff | undefined, what: Exported): staff is Staff {
  if (!staff) return false;
  if (what.of === "figures") return mayI("see-figures", staff) === "yes";
  const has = listsOf(staff, what.list);
  return what.lists.every((list) => has.includes(list));
}

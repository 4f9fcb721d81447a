import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { ListedRow } from "../../projections/inbox-row.ts";
import { remindersOf } from "../../projections/reminder-rows.ts";
import { inConflict } from "../list-inbox/list-inbox.ts";
import { reminds } from "../list-inbox/reminds.ts";

/** The highest number that is returned. */
const most = 99;

/** The number of cases in this person's morning list, at most 99 (D7). */
export async function remindersNow(
  { views, now }: Pick<ReferralDeps, "views" | "now">,
  staff: Staff,
  snapshot: Snapshot,
): Promise<number> {
  const at = now();
  const { items } = await views.list(remindersOf(staff.username), { limit: most });
  const rows = items.map(({ data }) => data as ListedRow);
  return rows.filter((row) => reminds(row, staff, at) && !inConflict(snapshot, staff, row, at)).length;
}

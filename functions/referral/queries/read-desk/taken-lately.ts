import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type TakenRow, takenList, takenUnitList } from "../../projections/withdrawn-case-projection.ts";

const week = 7 * 24 * 3_600_000;
/** The most rows read from each list. */
const most = 20;

/**
 * The times in the last seven days at which a conflict of interest took a case from this person or from a unit that
 * they head (R2): ISO 8601 in UTC, oldest first. Nothing else about these cases is returned.
 */
export async function takenLately(
  { views, now }: Pick<ReferralDeps, "views" | "now">,
  { username, headOf }: Pick<Staff, "username" | "headOf">,
): Promise<readonly string[]> {
  const behind = new Date(now().getTime() - week).toISOString();
  const lists = [takenList(username), ...headOf.map(takenUnitList)];
  const pages = await Promise.all(lists.map((list) => views.list(list, { behind, limit: most })));
  return pages.flatMap(({ items }) => items.map(({ data }) => (data as TakenRow).at)).sort();
}

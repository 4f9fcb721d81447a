import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import { clerkSightOf } from "../access/clerk-sight.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import {
  type DeskNoticeRow,
  inspectionsDeskNotices,
  newestFirst,
  unitsDeskNotices,
} from "../projections/views-of-desk-days.ts";

const week = 7 * 24 * 3_600_000;
const mostShown = 50;

/**
 * Returns the notices of the last seven days about clerks who did unusually much work (R15), newest first. A unit head
 * gets those of the units that they head; inspection also gets those of clerks who head a unit, are its head's deputy,
 * or no longer work at the desk. Notices about the caller are left out.
 */
export async function listDeskNotices(
  { views, directory, now }: Pick<ClerkDeps, "views" | "directory" | "now">,
  staff: Staff,
): Promise<readonly DeskNoticeRow[]> {
  const { snapshot } = await directory.current();
  const { units, inspects } = clerkSightOf(snapshot, staff);
  const lists = [...units.map(unitsDeskNotices), ...(inspects ? [inspectionsDeskNotices] : [])];
  const before = newestFirst(new Date(now().getTime() - week).toISOString());
  const pages = await Promise.all(lists.map((list) => views.list(list, { before, limit: mostShown })));
  const { rows } = inOneOrder<DeskNoticeRow>(pages);
  return rows.filter(({ clerk }) => clerk !== staff.username).slice(0, mostShown);
}

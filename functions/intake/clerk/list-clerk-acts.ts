import { defined } from "../../../shared/defined.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../shared/journal/in-one-order.ts";
import type { Page } from "../../../shared/journal/views.ts";
import { clerkSightOf } from "../access/clerk-sight.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { type DeskDayRow, deskDayList, deskDayOfUnitList } from "../projections/views-of-desk-days.ts";

/** `day`: the ISO date of a day in Tehran. `after`: the user name after which the page starts. */
interface Ask {
  readonly day?: string | undefined;
  readonly after?: string | undefined;
}

export interface ClerksOfDay extends Page<DeskDayRow> {
  readonly day: string;
}

const pageSize = 50;

/**
 * Returns how often each clerk identified applicants, looked at requests and acted on a day (R15), by user name. A unit
 * head gets the clerks of the units that they head; inspection and auditors get all clerks. The caller is left out. The
 * list is eventually consistent.
 */
export async function listClerkActs(
  { views, directory, now }: Pick<ClerkDeps, "views" | "directory" | "now">,
  staff: Staff,
  { day = tehranDay(now()), after }: Ask,
): Promise<ClerksOfDay> {
  const { snapshot } = await directory.current();
  const sight = clerkSightOf(snapshot, staff);
  const lists = sight.whole ? [deskDayList(day)] : sight.units.map((unit) => deskDayOfUnitList(day, unit));
  const limit = pageSize + 1;
  const pages = await Promise.all(
    lists.map((list) => views.list(list, { limit, ...defined({ behind: after }) })),
  );
  const { rows, goesOn } = inOneOrder<DeskDayRow>(pages);
  const found = rows.filter(({ clerk, unit }) => sight.sees(clerk, unit));
  const items = found.slice(0, pageSize);
  const last = found.length > items.length ? items.at(-1) : goesOn && rows.at(-1);
  return { day, items, ...(last && { next: last.clerk }) };
}

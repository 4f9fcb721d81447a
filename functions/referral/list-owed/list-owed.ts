import type { Staff } from "../../../shared/handler/policy.ts";
import type { Page } from "../../../shared/journal/views.ts";
import type { ReferralDeps } from "../deps.ts";
import { cursorOf, placeIn } from "../list-inbox/cursor.ts";
import { inOneOrder } from "../list-inbox/in-one-order.ts";
import { type OwedRow, owedByPerson, owedByUnit, owedOrderOf } from "../owed-rows.ts";

const pageSize = 25;

/** Day, case, number of the commitment. */
const place = /^\d{4}-\d{2}-\d{2}#\d{12}#\d{2}$/;

/**
 * A page of what a person or their unit owes and has not kept, the earliest day first (R11). Whoever is complained of in a
 * case finds here what they owe in it, and nothing else (R2).
 *
 * A list, so eventually consistent.
 */
export async function listOwed(
  { views }: Pick<ReferralDeps, "views">,
  { username, unit }: Pick<Staff, "username" | "unit">,
  after?: string,
): Promise<Page<OwedRow>> {
  const behind = placeIn(after, place);
  const options = { limit: pageSize + 1, ...(behind !== undefined && { behind }) };
  const lists = [owedByPerson(username), owedByUnit(unit)];
  const pages = await Promise.all(lists.map((list) => views.list(list, options)));
  const { rows, goesOn } = inOneOrder<OwedRow>(pages);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return last && (goesOn || rows.length > items.length)
    ? { items, next: cursorOf(owedOrderOf(last)) }
    : { items };
}

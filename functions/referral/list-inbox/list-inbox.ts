import type { Staff } from "../../../shared/handler/policy.ts";
import type { Page } from "../../../shared/journal/views.ts";
import { expertList, type InboxRow, unitList } from "../build-views.ts";
import type { ReferralDeps } from "../deps.ts";

/**
 * The open cases of the person's unit, or those they have in hand; oldest first, 25 a page (R17, the part without
 * deadlines). A list, so eventually consistent: the page of a case is not.
 */
export async function listInbox(
  { views }: Pick<ReferralDeps, "views">,
  staff: Staff,
  { list, after }: { readonly list: "unit" | "mine"; readonly after?: string | undefined },
): Promise<Page<InboxRow>> {
  const name = list === "unit" ? unitList(staff.unit) : expertList(staff.username);
  const page = await views.list(name, { limit: 25, ...(after !== undefined && { after }) });
  const items = page.items.map(({ data }) => data as InboxRow);
  return page.next === undefined ? { items } : { items, next: page.next };
}

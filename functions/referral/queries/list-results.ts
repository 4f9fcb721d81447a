import { defined } from "../../../shared/defined.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import { relationsTo } from "../../../shared/handler/auth/relations.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Page } from "../../../shared/journal/views.ts";
import { gateOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type ResultRow, resultOrderOf, resultsOf } from "../projections/result-rows.ts";
import { resultPlaces, sealedCursors } from "./list-inbox/cursor.ts";

const pageSize = 25;
/** The most rows read for a page, however many of these the person may not see. */
const mostRead = 200;

/**
 * A page of the results that a partner's system does not have and that this person may enter there, the longest waiting
 * first (C8). Cases with which the person is in conflict of interest are left out (R2). A page may be short or empty
 * and still have a next one. The list is eventually consistent.
 *
 * @param partner the partner's key in the directory.
 */
export async function listResults(
  { views, directory, secret, now }: Pick<ReferralDeps, "views" | "directory" | "secret" | "now">,
  staff: Staff,
  { partner, after }: { readonly partner: string; readonly after?: string | undefined },
): Promise<Page<ResultRow>> {
  const cursors = sealedCursors(await secret.get(), staff.username, resultPlaces);
  const behind = cursors.place(after);
  const page = await views.list(resultsOf(partner), {
    limit: mostRead,
    ...defined({ behind }),
  });
  const { snapshot } = await directory.current();
  const at = now();
  const isTheirs = (row: ResultRow): boolean =>
    mayI("enter-result", staff, relationsTo(staff, row)) === "yes" &&
    !(row.concerning && gateOf(snapshot, row.concerning, at).conflictOf(staff.username));
  const rows = page.items.map(({ data }) => data as ResultRow);
  const found = rows.filter(isTheirs);
  const items = found.slice(0, pageSize);
  const last = found.length > items.length ? items.at(-1) : page.next !== undefined && rows.at(-1);
  return { items, ...(last && { next: cursors.of(resultOrderOf(last)) }) };
}

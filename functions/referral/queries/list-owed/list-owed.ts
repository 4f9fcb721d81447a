import { defined } from "../../../../shared/defined.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../../shared/journal/in-one-order.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import {
  type OwedRow,
  owedByPerson,
  owedByUnit,
  owedOrder,
  owedOrderOf,
} from "../../projections/obligation-rows.ts";
import { sealedCursors } from "../list-inbox/cursor.ts";

const pageSize = 25;

/**
 * A page of the commitments and explanations that a person or their unit still owes, the earliest day first (R11, R2).
 * It includes what accused people owe in the case that accuses them. The cursor is encrypted, because it names a case.
 * The list is eventually consistent.
 */
export async function listOwed(
  { views, secret }: Pick<ReferralDeps, "views" | "secret">,
  { username, unit }: Pick<Staff, "username" | "unit">,
  after?: string,
): Promise<Page<OwedRow>> {
  const cursors = sealedCursors(await secret.get(), username, { of: "owed-cursor", shape: owedOrder });
  const behind = cursors.place(after);
  const options = { limit: pageSize + 1, ...defined({ behind }) };
  const lists = [owedByPerson(username), owedByUnit(unit)];
  const pages = await Promise.all(lists.map((list) => views.list(list, options)));
  const { rows, goesOn } = inOneOrder<OwedRow>(pages);
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  return last && (goesOn || rows.length > items.length)
    ? { items, next: cursors.of(owedOrderOf(last)) }
    : { items };
}

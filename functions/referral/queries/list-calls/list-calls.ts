import type { Relation } from "../../../../shared/contracts/policy.ts";
import { defined } from "../../../../shared/defined.ts";
import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../../shared/journal/in-one-order.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type CallRow, callOrderOf, callsBy, callsOfUnit } from "../../projections/call-rows.ts";
import { callPlaces, sealedCursors } from "../list-inbox/cursor.ts";

const pageSize = 25;

/**
 * A page of promised calls, the earliest first: those of the person's unit, of the units that they head, and their own
 * promises (R19). Calls in cases with which the person is in conflict of interest are left out (R2). The list is
 * eventually consistent.
 */
export async function listCalls(
  { views, directory, secret, now }: Pick<ReferralDeps, "views" | "directory" | "secret" | "now">,
  staff: Staff,
  after?: string,
): Promise<Page<CallRow>> {
  const cursors = sealedCursors(await secret.get(), staff.username, callPlaces);
  const behind = cursors.place(after);
  const options = { limit: pageSize + 1, ...defined({ behind }) };
  const pages = await Promise.all(listsOf(staff).map((list) => views.list(list, options)));
  const { snapshot } = await directory.current();
  const { rows, goesOn } = inOneOrder<CallRow>(pages);
  const at = now();
  const isHidden = ({ concerning }: CallRow): boolean =>
    concerning !== undefined && gateOf(snapshot, concerning, at).conflictOf(staff.username) !== undefined;
  const found = rows.filter((row) => !isHidden(row));
  const items = found.slice(0, pageSize);
  const last = found.length > items.length ? items.at(-1) : goesOn && rows.at(-1);
  return { items, ...(last && { next: cursors.of(callOrderOf(last)) }) };
}

/**
 * The names of the lists that this person may read: of the units whose calls they may take, and of their own promises.
 */
function listsOf({ username, unit, headOf, ...staff }: Staff): readonly string[] {
  const may = (relation: Relation) =>
    mayI("note-contact", { username, unit, headOf, ...staff }, [relation]) === "yes";
  const units = [...(may("member") ? [unit] : []), ...(may("head") ? headOf : [])];
  return [callsBy(username), ...new Set(units.map(callsOfUnit))];
}

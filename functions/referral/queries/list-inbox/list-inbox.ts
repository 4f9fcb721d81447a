import type { Relation } from "../../../../shared/contracts/policy.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { mayI } from "../../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { readTogether } from "../../../../shared/journal/read-lists.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { InboxFilter, KeptFilter } from "../../journals/journal-filters.ts";
import { allList, partitioned } from "../../projections/all-list.ts";
import {
  answeredOf,
  authorList,
  escalatedList,
  expertList,
  formerList,
  unitList,
} from "../../projections/build-views.ts";
import { inboxOrderOf } from "../../projections/inbox-order.ts";
import type { InboxRow, ListedRow } from "../../projections/inbox-row.ts";
import { remindersOf } from "../../projections/reminder-rows.ts";
import { inboxPlaces, sealedCursors } from "./cursor.ts";
import { reminds } from "./reminds.ts";

export interface InboxAsk extends InboxFilter {
  readonly list: KeptFilter["list"];
  /** The field `next` of the preceding page. */
  readonly after?: string | undefined;
}

const pageSize = 25;
/** The most rows read for a page, however long the lists are and whatever the filter. */
const mostRead = 100;

/**
 * A page of a person's inbox, sorted by time left (R17). `list` selects the cases of the person's unit; their own and
 * those of people they stand in for; all cases they may see; or those of which they are reminded (D7). Policy decides
 * which lists are read. Cases with which the person is in conflict of interest are left out (R2). With a filter a page
 * may be short or empty and still have a next one. The list is eventually consistent.
 */
export async function listInbox(
  { views, directory, secret, now }: Pick<ReferralDeps, "views" | "directory" | "secret" | "now">,
  staff: Staff,
  { list, after, ...filter }: InboxAsk,
): Promise<Page<InboxRow>> {
  const lists = await partitioned(views, listsOf(staff, list));
  const isFiltered = Object.values(filter).some((wanted) => wanted !== undefined);
  const cursors = sealedCursors(await secret.get(), staff.username, inboxPlaces);
  const { rows, goesOn } = await readTogether<ListedRow>(views, lists, {
    behind: cursors.place(after),
    first: firstRead(lists.length, isFiltered),
    wanted: isFiltered ? 0 : pageSize,
    most: mostRead,
    nameOf: (row) => row.case,
  });
  const { snapshot } = await directory.current();
  const at = now();
  const found = rows.filter((row) => isListed(snapshot, staff, row, { filter, at }));
  const items = found.slice(0, pageSize);
  const last = found.length > items.length ? items.at(-1) : goesOn && rows.at(-1);
  return { items: items.map(shown), ...(last && { next: cursors.of(inboxOrderOf(last)) }) };
}

/**
 * The number of rows to read from each list before any further read. A single list is read one row further than the
 * page. Each of several lists is read for twice its even share of the page; with four partitions, only one page in a
 * hundred needs a further read.
 */
function firstRead(lists: number, isFiltered: boolean): number {
  if (isFiltered) return Math.max(1, Math.floor(mostRead / lists));
  return lists === 1 ? pageSize + 1 : Math.ceil((2 * pageSize) / lists);
}

/** Whether the person may still see this row, and the row passes the filter. */
export const isListed = (
  snapshot: Snapshot,
  staff: Staff,
  row: ListedRow,
  { filter, at }: { readonly filter: InboxFilter; readonly at: Date },
): boolean => fits(row, filter) && !inConflict(snapshot, staff, row, at) && reminds(row, staff, at);

export const inConflict = (
  snapshot: Snapshot,
  { username }: Staff,
  { concerning }: ListedRow,
  at: Date,
): boolean => concerning !== undefined && gateOf(snapshot, concerning, at).conflictOf(username) !== undefined;

/** Removes the accused and deciders, which lists do not show. */
const shown = ({ concerning: _, ...row }: ListedRow): InboxRow => row;

/** The names of the lists whose cases this person may see, by the person's relations to cases. */
export function listsOf(staff: Staff, list: InboxAsk["list"]): readonly string[] {
  const { username, unit, headOf, standsInFor } = staff;
  if (list === "reminders") return [remindersOf(username)];
  const may = (...related: readonly Relation[]) => mayI("see-case", staff, related) === "yes";
  const inHand = may("assignee") ? [username, ...standsInFor].map(expertList) : [];
  const held = [...(may("member") ? [unit] : []), ...(may("head") ? headOf : [])].map(unitList);
  if (list === "unit") return may("member") ? [unitList(unit)] : [];
  if (list === "mine") return inHand;
  const escalated = may("above") ? headOf.map(escalatedList) : [];
  if (list === "escalated") return escalated;
  if (may()) return [allList];
  const named = [
    ...[...held, ...inHand].flatMap((each) => [each, answeredOf(each)]),
    ...(may("former") ? [formerList(unit)] : []),
    ...(may("author") ? [authorList(username)] : []),
    ...escalated,
  ];
  return [...new Set(named)];
}

function fits(row: InboxRow, { expert, ...rest }: InboxFilter): boolean {
  if (expert !== undefined && (row.expert ?? "nobody") !== expert) return false;
  return (["stage", "kind", "subject", "province", "channel"] as const).every(
    (field) => rest[field] === undefined || rest[field] === row[field],
  );
}

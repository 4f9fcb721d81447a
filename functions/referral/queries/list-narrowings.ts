import { defined } from "../../../shared/defined.ts";
import { namesOfPerson } from "../../../shared/directory/lineage.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import type { Page } from "../../../shared/journal/views.ts";
import { gateOf } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { type NarrowedRow, narrowedList, narrowedOrderOf } from "../projections/narrowed-rows.ts";
import { narrowedPlaces, sealedCursors } from "./list-inbox/cursor.ts";

const pageSize = 25;
/** The most rows read for a page, however few of these are shown. */
const mostRead = 100;

/**
 * Lists the units and people who have no conflict of interest any more since a new directory was published, newest
 * first (R2). The list omits rows that name the reader, and cases in which the reader has a conflict of interest. A
 * page may therefore be short or empty and still have a next one.
 */
export async function listNarrowings(
  { views, directory, secret, now }: Pick<ReferralDeps, "views" | "directory" | "secret" | "now">,
  { username }: Pick<Staff, "username">,
  after?: string,
): Promise<Page<NarrowedRow>> {
  const cursors = sealedCursors(await secret.get(), username, narrowedPlaces);
  const behind = cursors.place(after);
  const page = await views.list(narrowedList, { limit: mostRead, ...defined({ behind }) });
  const { snapshot } = await directory.current();
  const rows = page.items.map(({ data }) => data as NarrowedRow);
  const found = rows.filter((row) => mayRead(snapshot, username, row, now()));
  const items = found.slice(0, pageSize);
  const last = found.length > items.length ? items.at(-1) : page.next !== undefined && rows.at(-1);
  return { items, ...(last && { next: cursors.of(narrowedOrderOf(last)) }) };
}

const mayRead = (
  snapshot: Snapshot,
  username: string,
  { people, concerning }: NarrowedRow,
  at: Date,
): boolean =>
  !namesOfPerson(snapshot, username).some((name) => people.includes(name)) &&
  (concerning === undefined || gateOf(snapshot, concerning, at).conflictOf(username) === undefined);

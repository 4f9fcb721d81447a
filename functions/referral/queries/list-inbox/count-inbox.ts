import type * as z from "zod/mini";
import { type countInbox as contract, countedLists } from "../../../../shared/contracts/staff/cases.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { readTogether } from "../../../../shared/journal/read-lists.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { ListedRow } from "../../projections/inbox-row.ts";
import { isListed, listsOf } from "./list-inbox.ts";

type Counted = z.output<(typeof contract)["responses"][200]["body"]>["counts"][number];

/** The highest number that is returned. */
const most = 99;
/** The number of rows read from a list: more than `most`, because some rows may be hidden from the person. */
const mostRead = 120;

/**
 * The number of cases in each list that the person works through, at most 99 (R17). Cases with which the person is in
 * conflict of interest are not counted (R2). A long list has the same number with and without such cases.
 */
export async function countInbox(
  { views, directory, now }: Pick<ReferralDeps, "views" | "directory" | "now">,
  staff: Staff,
): Promise<readonly Counted[]> {
  const { snapshot } = await directory.current();
  const at = now();
  const counted = countedLists.map((list) => countOf(views, staff, list, { snapshot, at }));
  return (await Promise.all(counted)).flat();
}

async function countOf(
  views: ReferralDeps["views"],
  staff: Staff,
  list: Counted["list"],
  { snapshot, at }: { readonly snapshot: Snapshot; readonly at: Date },
): Promise<readonly Counted[]> {
  const lists = listsOf(staff, list);
  if (lists.length === 0) return [];
  const { rows, goesOn } = await readTogether<ListedRow>(views, lists, {
    ...{ first: Math.ceil(mostRead / lists.length), wanted: 0, most: mostRead },
    nameOf: (row) => row.case,
  });
  const count = rows.filter((row) => isListed(snapshot, staff, row, { filter: {}, at })).length;
  return goesOn || count > most ? [{ list, count: most, more: true }] : [{ list, count }];
}

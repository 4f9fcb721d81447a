/** The list of all cases, split into partitions, because every change of every case writes to it (ADR 0045). */

import { secondList, type ViewStore } from "../../../shared/journal/views.ts";
import { partitionOf, partitionsOf } from "../../../shared/partitions.ts";

/** The list's name in requests and in the journal of exports. */
export const allList = "all";

/**
 * The write load of this list: a case of six rows writes 8 write units from registration to answer, a case of twenty
 * rows about 25. At 50 of the longer cases a second that is 1,250 units a second. Each of the four partitions bears
 * 1,000.
 */
const partitions = 4;

/**
 * The partition of the list of all cases in which a case's row is listed. The same row is also in the list of the
 * case's unit.
 */
export const allListOf = (id: string): string => partitionOf(secondList(allList), partitions, id);

const partsOfAll = partitionsOf(secondList(allList), partitions);
/** Partitions in which releases before ADR 0053 kept a separate row for each case. */
const formerParts = partitionsOf(allList, partitions);

type Views = Pick<ViewStore, "list">;

/**
 * Returns `lists` with the list of all cases replaced by its partitions, and by the former partitions while those have
 * rows.
 */
export async function partitioned(views: Views, lists: readonly string[]): Promise<readonly string[]> {
  if (!lists.includes(allList)) return lists;
  const parts = (await hasFormerRows(views)) ? [...partsOfAll, ...formerParts] : partsOfAll;
  return lists.flatMap((list) => (list === allList ? parts : [list]));
}

/** The view stores whose former partitions are known to be empty. No row is ever added to a former partition. */
const moved = new WeakSet<Views>();

async function hasFormerRows(views: Views): Promise<boolean> {
  if (moved.has(views)) return false;
  const pages = await Promise.all(formerParts.map((list) => views.list(list, { limit: 1 })));
  const isThere = pages.some(({ items }) => items.length > 0);
  if (!isThere) moved.add(views);
  return isThere;
}

/**
 * When the row of a case is written, removes the case's row in the former partitions. Readers also read these
 * partitions and would otherwise show the old state of the case. This function is needed until `rebuild-views` has
 * removed all former rows.
 */
export function withoutFormerRows(views: ViewStore): ViewStore {
  return {
    ...views,
    put: async (view) => {
      const written = await views.put(view);
      if (view.second !== undefined && (await hasFormerRows(views)))
        await views.put({ id: view.id.replace(/#unit$/, "#all"), version: view.version, data: {} });
      return written;
    },
  };
}

/** The list of all cases, spread over partitions: every row of every case is written to it (ADR 0045). */

import { secondList, type ViewStore } from "../../../shared/journal/views.ts";
import { partitionOf, partitionsOf } from "../../../shared/partitions.ts";

/** The list's name in requests and in the journal of exports. */
export const allList = "all";

/**
 * A case of six rows writes 8 units here from its registration to its answer, one of twenty rows about 25. At 50 cases a
 * second of the longer sort that is 1,250 units; four partitions bear 1,000 each, more than three times as many.
 */
const partitions = 4;

/** The partition of the list of all cases that a case is in, through the row of its unit. */
export const allListOf = (id: string): string => partitionOf(secondList(allList), partitions, id);

const partsOfAll = partitionsOf(secondList(allList), partitions);
/** Partitions where releases before ADR 0053 kept a separate row for each case. */
const formerParts = partitionsOf(allList, partitions);

type Views = Pick<ViewStore, "list">;

/** Replaces the list of all cases by its partitions, with those of former rows while there are any. */
export async function partitioned(views: Views, lists: readonly string[]): Promise<readonly string[]> {
  if (!lists.includes(allList)) return lists;
  const parts = (await hasFormerRows(views)) ? [...partsOfAll, ...formerParts] : partsOfAll;
  return lists.flatMap((list) => (list === allList ? parts : [list]));
}

/** View stores without former rows; none come back. */
const moved = new WeakSet<Views>();

async function hasFormerRows(views: Views): Promise<boolean> {
  if (moved.has(views)) return false;
  const pages = await Promise.all(formerParts.map((list) => views.list(list, { limit: 1 })));
  const isThere = pages.some(({ items }) => items.length > 0);
  if (!isThere) moved.add(views);
  return isThere;
}

/**
 * Removes the former row of a case whenever its row is written, because readers read both and would see the old state.
 * Needed until `rebuild-views` has removed all former rows.
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

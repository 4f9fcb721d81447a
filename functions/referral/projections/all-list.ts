/** The list of all cases, spread over partitions: every row of every case is written to it (ADR 0045). */

import { partitionOf, partitionsOf } from "../../../shared/partitions.ts";

/** The name of the list, in what people ask for and in the journal of exports. */
export const allList = "all";

/**
 * A case of six rows writes 8 units here from its registration to its answer, one of twenty rows about 25. 50 cases a second of the
 * longer sort are 1,250 units, of which four partitions bear 1,000 each: more than three times as many.
 */
const partitions = 4;

/** The list that a case stands in. */
export const allListOf = (id: string): string => partitionOf(allList, partitions, id);

/** The lists as views keep them: in place of that of all cases its partitions. */
export const partitioned = (lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => (list === allList ? partitionsOf(allList, partitions) : [list]));

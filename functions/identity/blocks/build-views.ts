/**
 * Builds the block list that staff read, newest first, with a row for each block. Rows have only ids; a reader decrypts
 * the texts separately.
 */

import type { BuildViews } from "../../../shared/journal/views.ts";
import { type BlockState, blockOf, type Stay } from "./journal.ts";

export const blockList = "blocks";

export interface BlockRow {
  readonly block: string;
  readonly stay: Stay;
}

/** Lists are read from their beginning, so the newest row gets the smallest sort key. */
const farAhead = 9_999_999_999_999;

export const buildBlockViews: BuildViews<BlockState> = (id, version, { stays }) =>
  stays.map((stay, n) => ({
    id: `${id}#${n + 1}`,
    version,
    list: blockList,
    order: `${String(farAhead - Date.parse(stay.at)).padStart(13, "0")}#${id}`,
    data: { block: blockOf(id), stay } satisfies BlockRow,
  }));

/**
 * The due list of a service: which aggregates have work due, the earliest first. The list is a sparse index over the
 * service's views, in eight shards. A sweep reads only due rows, so it costs the same whether a thousand aggregates are
 * open or a million (D9). How a service uses the list:
 * 1. The fold of an aggregate computes when work is due next, since the clocks of an aggregate are in its journal.
 * 2. The view builder adds `dueView(id, version, moments)` to the views of each aggregate: one row, which is in the
 * list under the earliest moment, or in no list when there are no moments.
 * 3. The `every-minute` Lambda (which needs the right `views.due`) runs the task `sweepDue` with a function `onDue(id,
 * at)`. This function decides **everything in the aggregate's journal that is due at that moment**. It must use the
 * folded state and not the row, since a row may be late, come twice, or be read by two sweeps at the same time. The key
 * of the command therefore names the due time (`answer-warning/<id>/<at>`), and a command for work that was already
 * done or is no longer due succeeds and writes no facts.
 * 4. The decision moves the next moment in the folded state to a later time, or removes it. A moment that stays in the
 * past is read again every minute.
 */

import type { View } from "../journal/views.ts";
import { hashOf } from "../partitions.ts";

/** A row of the due list: the id of an aggregate, and the time at which its work is due. */
export interface DueRow {
  readonly aggregate: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

/**
 * The number of shards: one partition of the index accepts a thousand writes a second, and a sweep reads
 * eight shards in parallel.
 */
export const shards = 8;

const listOf = (shard: number): string => `due/${shard}`;

/** The names of the lists of all shards. */
export const dueLists: readonly string[] = Array.from({ length: shards }, (_, shard) => listOf(shard));

export const shardOf = (aggregate: string): number => hashOf(aggregate) % shards;

/**
 * The view row that tells when the work of an aggregate is due.
 * @param moments ISO 8601; the earliest moment counts; when there are none, the row is in no list
 * @throws Error when a moment is not ISO 8601
 */
export function dueView(
  aggregate: string,
  version: number,
  moments: readonly string[],
): View<Pick<DueRow, "aggregate"> | DueRow> {
  const [at] = moments.map((moment) => new Date(moment).toISOString()).sort();
  const id = `due#${aggregate}`;
  if (at === undefined) return { id, version, data: { aggregate } };
  const place = { list: listOf(shardOf(aggregate)), order: `${at}#${aggregate}` };
  return { id, version, ...place, data: { aggregate, at } };
}

/**
 * The sort key after every row that is due at `now` or earlier. In the sort key of a row, `#` follows the
 * moment, and `$` is the character after `#`.
 */
export const dueBy = (now: Date): string => `${now.toISOString()}$`;

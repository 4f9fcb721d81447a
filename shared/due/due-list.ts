/**
 * The due list: a sparse list in a service's views, in eight shards, the earliest first. A sweep reads only
 * due rows, so it costs the same whether a thousand aggregates are open or a million (D9).
 *
 * How a service uses it:
 *
 * 1. Its fold knows when an aggregate is due next, since clocks live in the journal of the aggregate they
 * time.
 * 2. Its view builder adds `dueView(id, version, moments)` to the views of each aggregate: one row at the
 * earliest of the moments, none without moments.
 * 3. Its `every-minute` Lambda (need `views.due`) has the task `sweepDue` with `onDue(id, at)`, which decides
 * in the aggregate's journal **everything due by then**, by the fold and not by the row: rows are late,
 * repeat, and meet two sweeps at once. So the command's key names the due time (`answer-warning/<id>/<at>`),
 * and work that is done or not due any more is accepted without facts.
 * 4. Its decision moves the fold's next moment on or removes it. A moment that stays in the past returns
 * every minute.
 */

import type { View } from "../journal/views.ts";
import { hashOf } from "../partitions.ts";

/** A row of the list: an aggregate, and when it is due. */
export interface DueRow {
  readonly aggregate: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

/** A partition of the index takes a thousand writes a second, and eight are swept in parallel. */
export const shards = 8;

const listOf = (shard: number): string => `due/${shard}`;

/** The names of all lists. */
export const dueLists: readonly string[] = Array.from({ length: shards }, (_, shard) => listOf(shard));

export const shardOf = (aggregate: string): number => hashOf(aggregate) % shards;

/**
 * The view row that says when an aggregate is due.
 * @param moments ISO 8601; the earliest counts, and without any the row is in no list
 * @throws Error when one is no ISO moment
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

/** The sort key just after every row due at `now` or earlier: `#` ends each moment, and `$` comes next. */
export const dueBy = (now: Date): string => `${now.toISOString()}$`;

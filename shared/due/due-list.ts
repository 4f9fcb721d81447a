/**
 * What falls due: a sparse list in a service's views, in eight shards, the earliest first. A sweep reads what is due by now
 * and nothing else, so it costs the same whether a thousand things are open or a million (D9).
 *
 * How a service uses it:
 * 1. Its fold knows when something is to be done next: clocks live in the journal of what they time.
 * 2. Its view builder adds `dueView(id, version, moments)` to the views of each aggregate: one row, at the earliest of the
 *    moments; without any it stands in no list. So a row goes when the aggregate is built without it, and a rebuild
 *    makes it again.
 * 3. Its `every-minute` Lambda (need `views.due`) has the task `sweepDue` with `onDue(id, at)`, which decides in the aggregate's
 *    journal **whatever is due by then**, by the fold and not by the row: rows are late, come again, and are met by two
 *    sweeps at once. So the command's key names what fell due (`answer-warning/<id>/<at>`), and what was done already, or is
 *    not due any more, is accepted without facts.
 * 4. What it decides moves the fold's next moment on, or takes it away. One that stays in the past comes again every minute.
 */

import type { View } from "../journal/views.ts";
import { hashOf } from "../partitions.ts";

/** A row of the list: an aggregate, and when something is to be done about it. */
export interface DueRow {
  readonly aggregate: string;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
}

/** A partition of the index bears a thousand writes a second, and eight are swept beside each other. */
export const shards = 8;

const listOf = (shard: number): string => `due/${shard}`;

/** The names of all lists. */
export const dueLists: readonly string[] = Array.from({ length: shards }, (_, shard) => listOf(shard));

export const shardOf = (aggregate: string): number => hashOf(aggregate) % shards;

/**
 * The view row that says when an aggregate has something to be done.
 *
 * @param moments when, ISO 8601; the earliest counts, and none means nothing.
 * @throws when one is no moment.
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

/** Before this place in a list stands what is due at a moment or earlier: `#` ends each moment, and `$` comes next. */
export const dueBy = (now: Date): string => `${now.toISOString()}$`;

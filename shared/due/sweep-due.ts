import { correlated, correlation } from "../correlation.ts";
import { defined } from "../defined.ts";
import { requestOf } from "../domain/cases/case-id.ts";
import { describeError } from "../handler/log.ts";
import type { Minute } from "../handler/queue/every-minute.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import { type DueRow, dueBy, dueLists } from "./due-list.ts";

export interface SweepDeps {
  readonly views: Pick<ViewStore, "list">;
  readonly now: () => Date;
  /**
   * Decides in the aggregate's journal everything due now; on a repeat it must find nothing to do.
   * @param at the time in the row, which may be stale: the fold decides
   */
  readonly onDue: (aggregate: string, at: string) => Promise<unknown>;
}

/** Rows read at a time. */
const pageSize = 100;
/**
 * The most rows of a shard in one sweep, failures not counted. The next minute begins with the earliest
 * again.
 */
export const mostPerShard = 1_000;

interface Progress {
  readonly until: string;
  readonly minute: Minute;
  taken: number;
  outage: Outage | undefined;
}

/**
 * Works on due aggregates, the earliest first, eight shards in parallel, while there is time. A failed
 * aggregate raises an alarm and does not stop the others; an outage ends the sweep of its shard.
 * @returns the number of aggregates worked on
 * @throws Outage after all shards, when one had an outage: the minute is incomplete
 */
export async function sweepDue(deps: SweepDeps, minute: Minute): Promise<number> {
  const progress: Progress = { until: dueBy(deps.now()), minute, taken: 0, outage: undefined };
  await Promise.all(dueLists.map((list) => sweepShard(deps, list, progress)));
  if (progress.outage) throw progress.outage;
  return progress.taken;
}

async function sweepShard(deps: SweepDeps, list: string, progress: Progress): Promise<void> {
  let taken = 0;
  try {
    for await (const row of dueIn(deps, list, progress.until)) {
      if (taken === mostPerShard || !progress.minute.hasTime()) return;
      if (await takenUp(deps, row, progress.minute)) taken += 1;
    }
  } catch (error) {
    if (!(error instanceof Outage)) throw error;
    progress.outage = error;
  } finally {
    progress.taken += taken;
  }
}

/** Rows leave the list as they are worked on; each page starts after the last row read. */
async function* dueIn({ views }: SweepDeps, list: string, before: string): AsyncIterable<DueRow> {
  let after: string | undefined;
  do {
    const page = await views.list(list, { before, limit: pageSize, ...defined({ after }) });
    for (const { data } of page.items) yield data as DueRow;
    after = page.next;
  } while (after !== undefined);
}

/**
 * Work on a request's case, meeting or notice has that request's correlation id, all other work the sweep's.
 */
const takenUp = (deps: SweepDeps, row: DueRow, minute: Minute): Promise<boolean> =>
  correlated(requestIn(row.aggregate) ?? correlation() ?? row.aggregate, () => takeUp(deps, row, minute));

/** Ids of cases, meetings and notices contain the tracking code. */
const requestIn = (aggregate: string): string | undefined => {
  const code = /(?:^|\/)(\d{12})(?:$|[./])/.exec(aggregate)?.[1];
  return code && requestOf(code);
};

async function takeUp({ onDue }: SweepDeps, { aggregate, at }: DueRow, { log }: Minute): Promise<boolean> {
  try {
    await onDue(aggregate, at);
    log.line("info", { aggregate });
    return true;
  } catch (error) {
    if (error instanceof Outage) throw error;
    log.line("error", { alarm: "unexpected", aggregate, ...describeError(error) });
    return false;
  }
}

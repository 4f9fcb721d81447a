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
   * Decides everything that is due now in the journal of the aggregate. A second call must find nothing left
   * to do.
   * @param at the due time in the row; the row may be stale, so the folded state decides
   */
  readonly onDue: (aggregate: string, at: string) => Promise<unknown>;
}

/** The number of rows in one read. */
const pageSize = 100;
/**
 * The most rows of a shard that one sweep handles; rows whose work failed do not count. The sweep of the next
 * minute starts from the earliest row of the shard.
 */
export const mostPerShard = 1_000;

interface Progress {
  readonly until: string;
  readonly minute: Minute;
  taken: number;
  outage: Outage | undefined;
}

/**
 * Handles due aggregates, the earliest first, eight shards in parallel, while time is left. An aggregate
 * whose work fails raises an alarm and does not stop the others. An outage ends the sweep of the shard in
 * which it happened.
 * @returns the number of aggregates handled
 * @throws Outage after all shards have ended, when a shard had an outage; the minute then counts as
 * incomplete
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

/**
 * The due rows of a list. Rows disappear from the list while they are handled, so each page starts after the
 * last row read.
 */
async function* dueIn({ views }: SweepDeps, list: string, before: string): AsyncIterable<DueRow> {
  let after: string | undefined;
  do {
    const page = await views.list(list, { before, limit: pageSize, ...defined({ after }) });
    for (const { data } of page.items) yield data as DueRow;
    after = page.next;
  } while (after !== undefined);
}

/**
 * Handles one row. The work has the correlation id of the row's request, or the sweep's when the row has no
 * request.
 */
const takenUp = (deps: SweepDeps, row: DueRow, minute: Minute): Promise<boolean> =>
  correlated(requestIn(row.aggregate) ?? correlation() ?? row.aggregate, () => takeUp(deps, row, minute));

/** The tracking code in the id of a case, meeting or notice; undefined for other ids. */
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

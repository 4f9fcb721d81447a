import { dynamodbRepairableViews } from "../../shared/journal/dynamodb-repairable-views.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { type Rebuilt, rebuildOne } from "../../shared/journal/rebuild-views.ts";
import { journalTable, servicesWithViews, viewsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { indexOne, serviceWithIndex } from "./rebuild-index/index-of.ts";
import { replayService } from "./replay.ts";
import { tellerOf } from "./tell-again.ts";
import { viewKind } from "./view-kinds.ts";
import type { Redrive } from "./waiting-messages.ts";

/**
 * A row that a stream reader put into the stuck queue, or Lambda's report about rows that the stream dropped
 * unread.
 */
interface Parked {
  readonly id?: string;
  readonly version?: number;
  readonly DDBStreamBatchInfo?: { readonly approximateArrivalOfFirstRecord: string };
}

/** Milliseconds to go back before the time in Lambda's report, which is approximate. */
const margin = 60_000;

/**
 * Does for a row of the stuck queue what the stream's two readers would do: publishes its events, and builds
 * the views of its aggregate. Lambda's report names no rows, so all rows since the first record of the report
 * are handled.
 */
export async function redriveStuck(system: System, service: string): Promise<Redrive> {
  const store = dynamodbJournalStore(await journalTable(system, service), system.aws);
  const tell = await tellerOf(system, service);
  const build = await viewBuilderOf(system, service);
  return async ({ body }) => {
    const { id, version, DDBStreamBatchInfo: batch }: Parked = JSON.parse(body);
    if (batch) {
      const since = new Date(Date.parse(batch.approximateArrivalOfFirstRecord) - margin);
      await replayService(system, service, { since, dryRun: false, each: build });
      return;
    }
    if (id === undefined || version === undefined) throw new Error("names no row");
    const row = (await store.tail(id, version)).at(-1);
    if (row?.version !== version) throw new Error("there is no such row");
    await tell([row]);
    await build(id);
  };
}

async function viewBuilderOf(system: System, service: string): Promise<(id: string) => Promise<void>> {
  if (!servicesWithViews.includes(service)) return async () => {};
  const kind = await viewKind(system, service);
  const views = dynamodbRepairableViews(await viewsTable(system, service), system.aws);
  return async (id) => {
    const rebuilt: Rebuilt = {
      aggregates: 0,
      views: 0,
      different: [],
      missing: [],
      stray: [],
      unreadable: [],
    };
    await rebuildOne(kind, views, id, false, rebuilt);
    if (service === serviceWithIndex) await indexOne(system, id);
  };
}

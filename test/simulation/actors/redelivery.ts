/**
 * Delivers everything again, in random order, weeks after a run: each message to its consumer, and some rows to the readers
 * of their stream (law 2). Two sorts of runs are left out: runs with a restored table, since their old events announce lost
 * rows; and runs with webhooks, since an event from before a webhook's registration is rightly sent to it when it comes again.
 */

import { inNoOrder } from "../core/random.ts";
import { changedSince, everythingKept, redeliveryChangesNothing } from "../invariants/redelivery.ts";
import type { Cast } from "./cast.ts";
import { looksInUntilNothingWaits } from "./operator.ts";

/** The share of simulation runs in which everything is delivered again, from 0 to 1. */
const again = 0.2;
/** The most rows of each table that are delivered again. */
const mostRows = 12;

/** Resolves when every message is handled. */
export async function redeliverEverything({ world }: Cast): Promise<void> {
  const { run, queues, tables, restored, notification } = world;
  const random = run.random.fork("redelivery");
  if (restored.length > 0 || notification.webhooks.has || !random.chance(again)) return;
  const before = await everythingKept(world);
  for (const queue of queues) queue.sendAllAgain(random);
  const rows = tables.flatMap((table) =>
    inNoOrder(random, table.rows)
      .slice(0, mostRows)
      .map((row) => ({ table, row })),
  );
  void (async () => {
    for (const { table, row } of inNoOrder(random, rows)) await table.redrive(row);
  })();
  await run.scheduler.run();
  await looksInUntilNothingWaits(world);
  run.tally.count("effect", "everything was delivered again");
  for (const what of changedSince(before, await everythingKept(world)))
    run.violate(redeliveryChangesNothing, what);
}

/**
 * When all is over, everything that was handled weeks ago is delivered once more, in no order: each message to its consumer, rows
 * to the readers of their stream (law 2). Journals that were put back tell of what nobody did any more, and are left out.
 */

import { inNoOrder } from "../core/random.ts";
import { changedSince, everythingKept, nothingAnew } from "../invariants/deliveries.ts";
import type { Cast } from "./cast.ts";
import { putBack } from "./operator.ts";

/** In so many runs. */
const again = 0.2;
/** Rows of each table. */
const mostRows = 12;

/** Rests when all was handled. */
export async function everythingComesAgain({ world }: Cast): Promise<void> {
  const { run, queues, tables, restored } = world;
  const random = run.random.fork("deliveries");
  if (restored.length > 0 || !random.chance(again)) return;
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
  void putBack(world);
  await run.scheduler.run();
  run.tally.count("effect", "everything was delivered again");
  for (const what of changedSince(before, await everythingKept(world))) run.violate(nothingAnew, what);
}

/** Checks that `npm run explain` can repeat every decision of a run. */

import { directoryId } from "../../../functions/directory/directory/journal.ts";
import { type Journals, readChapters, snapshotsIn } from "../../../scripts/explain/read-story.ts";
import type { JournalStore } from "../../../shared/journal/journal.ts";
import type { World } from "../world.ts";
import type { WorldLaw } from "./invariant.ts";

function storeOf({ tables }: World, service: string): JournalStore {
  const table = tables.find((one) => one.service === service);
  if (!table) throw new Error(`The simulated world has no journal of ${service}`);
  return table.store;
}

function journalsOf(world: World): Journals {
  return {
    intake: storeOf(world, "intake"),
    identity: storeOf(world, "identity"),
    referral: storeOf(world, "referral"),
    meeting: storeOf(world, "meeting"),
    notification: storeOf(world, "notification"),
    directory: storeOf(world, directoryId),
    // The law that every row is anchored is checked apart.
    anchors: { of: async () => [] },
  };
}

export const explained: WorldLaw = {
  law: "every decision repeated by the directory of its time has the same result, and every state folds the same (P3)",
  broken: async ({ world }) => {
    const journals = journalsOf(world);
    const published = await journals.directory.all("directory");
    const snapshots = new Map([[1, world.directory.atStart], ...snapshotsIn(published)]);
    const reading = { journals, snapshots, now: new Date(world.run.scheduler.now()) };
    const codes = new Set(world.intake.table.rows.map(({ id }) => id).filter((id) => /^\d{12}$/.test(id)));
    const found: string[] = [];
    for (const code of codes)
      for (const { service, id, entries, foldsTheSame } of (await readChapters(code, reading)) ?? []) {
        if (!foldsTheSame) found.push(`${service} ${id} folds to another state`);
        for (const { row, again } of entries)
          if (again.result !== "same")
            found.push(`${service} ${id} v${row.version} ${row.command}: ${JSON.stringify(again)}`);
      }
    return found;
  },
};

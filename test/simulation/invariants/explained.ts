/** Checks that `npm run explain` can repeat every decision of a run. */

import { type DirectoryFact, directoryId } from "../../../functions/directory/directory/journal.ts";
import { type Journals, readChapters, snapshotsIn } from "../../../scripts/explain/read-story.ts";
import type { JournalStore } from "../../../shared/journal/journal.ts";
import { lostOf } from "../actors/lost.ts";
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

/**
 * The numbers of the directories that a restored journal lost. Decisions under them cannot be repeated: the journal has no
 * directory of the number any more, or another one.
 */
const lostNumbers = (world: World): ReadonlySet<number> =>
  new Set(
    lostOf(world, directoryId).flatMap(({ facts }) =>
      (facts as readonly DirectoryFact[]).flatMap((fact) => ("snapshot" in fact ? [fact.number] : [])),
    ),
  );

/**
 * Whether a restored journal lost rows about the request. Later rows may follow from these, or from other rows that got the same
 * version.
 */
const hasLost = ({ tables }: World, code: string): boolean =>
  tables.some(({ lost }) => lost.some(({ id, correlation }) => id.includes(code) || correlation === code));

export const explained: WorldLaw = {
  law: "every decision repeated by the directory of its time has the same result, and every state folds the same (P3)",
  broken: async ({ world }) => {
    const journals = journalsOf(world);
    const published = await journals.directory.all("directory");
    const snapshots = new Map([[1, world.directory.atStart], ...snapshotsIn(published)]);
    const lost = lostNumbers(world);
    const reading = { journals, snapshots, now: new Date(world.run.scheduler.now()) };
    const codes = new Set(
      world.intake.table.rows.map(({ id }) => id).filter((id) => /^\d{12}$/.test(id) && !hasLost(world, id)),
    );
    const found: string[] = [];
    for (const code of codes)
      for (const { service, id, entries, foldsTheSame } of (await readChapters(code, reading)) ?? []) {
        if (!foldsTheSame) found.push(`${service} ${id} folds to another state`);
        for (const { row, again } of entries)
          if (again.result !== "same" && !lost.has(row.directory))
            found.push(`${service} ${id} v${row.version} ${row.command}: ${JSON.stringify(again)}`);
      }
    return found;
  },
};

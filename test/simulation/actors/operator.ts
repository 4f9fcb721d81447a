/** The people who run it: they put parked rows and dead letters back, and rebuild views while everybody works. */

import type { JournalTable } from "../core/stream.ts";
import type { Fault } from "../core/weather.ts";
import { snapshots } from "../services/organisation.ts";
import type { World } from "../world.ts";

export const operatorFaults = {
  rebuild: { name: "rebuild-in-the-middle", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/** The organisation as it is, and at some time as a reform makes it; again until it is taken. */
export async function administrator({ run, directory }: World): Promise<void> {
  if (!directory.moves) return;
  for (const snapshot of snapshots) {
    while (!(await directory.publish(snapshot).then(isPublished, () => false)))
      await run.scheduler.sleep(run.random.between(500, 5_000));
    run.tally.count("effect", "the organisation changed");
    await run.scheduler.sleep(run.random.between(10_000, 900_000));
  }
}

const isPublished = (imported: object): boolean => "number" in imported;

/** Looks in now and then, and thrice after the storm: what was parked last may be parked once more. */
export async function operator(world: World): Promise<void> {
  const { run } = world;
  const rest = run.weather.over - run.scheduler.now();
  await run.scheduler.sleep(run.random.between(60_000, rest));
  if (run.weather.strikes(operatorFaults.rebuild, "operator")) await rebuildViews(world);
  await putBack(world);
  for (const minutes of [1, 30, 60]) {
    await run.scheduler.sleep(Math.max(0, run.weather.over + minutes * 60_000 - run.scheduler.now()));
    await putBack(world);
  }
}

async function putBack({ run, tables, queues }: World): Promise<void> {
  for (const table of tables) await redriveStuck(table);
  for (const queue of queues) {
    for (const letter of queue.deadLetters.splice(0)) {
      run.story.tell("operator", `puts back a dead letter of ${queue.name}`);
      run.tally.count("effect", "operator put back a dead letter");
      queue.send(letter.body, letter.about);
    }
  }

  async function redriveStuck(table: JournalTable): Promise<void> {
    for (const key of table.stuck.splice(0)) {
      const row = table.rows.find(({ id, version }) => id === key.id && version === key.version);
      run.story.tell("operator", `redrives ${key.id} v${key.version} of ${table.service}`);
      run.tally.count("effect", "operator redrove a parked row");
      if (row === undefined)
        run.violate("a parked key names a row", `${table.service} ${key.id} v${key.version}`);
      else if (!(await table.redrive(row))) table.stuck.push(key);
    }
  }
}

/** Law 8: views can be built again at any time, beside the builder that follows the stream. */
async function rebuildViews({ run, views }: World): Promise<void> {
  for (const { rebuild } of views)
    await rebuild().catch((error: Error) =>
      run.story.tell("operator", `a rebuild broke off: ${error.message}`),
    );
}

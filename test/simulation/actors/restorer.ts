/** Simulates an operator who restores a table from a backup of an earlier time, and repairs everything that can be repaired. */

import { replayOf } from "../core/replay.ts";
import type { JournalTable } from "../core/stream.ts";
import type { BuiltViews } from "../core/views.ts";
import type { Fault } from "../core/weather.ts";
import type { Repair } from "../core/wiring.ts";
import type { World } from "../world.ts";
import type { Cast } from "./cast.ts";

export const restoreFaults = {
  views: { name: "restored-views", likely: 0.3 },
  journal: { name: "restored-journal", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/** The wait, in milliseconds, after which no write of a stopped process can still reach a table. */
const untilNothingTravels = 125_000;

export async function restoreSomething(cast: Cast): Promise<void> {
  const { run, tables, views } = cast.world;
  if (run.weather.strikes(restoreFaults.views, "operator")) await restoreViews(cast, run.random.pick(views));
  const inUse = tables.filter(({ rows }) => rows.length > 0);
  if (inUse.length > 0 && run.weather.strikes(restoreFaults.journal, "operator"))
    await restoreJournal(cast, oneOf(cast, inUse));
}

/**
 * Returns the table to restore. The directory's table is chosen for half of the restores, since it has few rows and every
 * service reads it.
 */
function oneOf({ world: { run, directory } }: Cast, tables: readonly JournalTable[]): JournalTable {
  return directory.moves && run.random.chance(0.5) ? directory.table : run.random.pick(tables);
}

async function restoreViews({ world }: Cast, { service, kept }: BuiltViews): Promise<void> {
  await exchange(world, service, (moment) => {
    const changed = kept.restore(moment);
    if (changed > 0) world.run.tally.count("effect", `restored views of ${service}`);
    world.restored.push({ service, table: "views", at: world.run.scheduler.now() });
  });
  await repairOf(world).rebuild(service);
}

async function restoreJournal({ world, client }: Cast, table: JournalTable): Promise<void> {
  const { service } = table;
  const { run, restored } = world;
  await exchange(world, service, (moment) => {
    const gone = table.restore(moment);
    client.forget();
    if (gone.length > 0) run.tally.count("effect", `restored journal of ${service}`);
    for (const { id, version } of gone) run.story.tell("operator", `lost: ${service} ${id} v${version}`);
    restored.push({ service, table: "journal", at: run.scheduler.now() });
  });
  const repair = repairOf(world);
  await repair.rebuild(service);
  await repair.replay();
  if (service === "directory") await world.directory.publishAgain();
}

/**
 * Waits until a function of the service is busy. This shows that an operator need not wait for a quiet time and need only
 * stop the service.
 */
async function untilAtWork(world: World, service: string): Promise<void> {
  const { scheduler } = world.run;
  for (let looks = 0; looks < 600; looks += 1) {
    if (lambdasOf(world, service).some(({ busy }) => busy)) return;
    await scheduler.sleep(100);
  }
}

async function exchange(world: World, service: string, restore: (moment: number) => void): Promise<void> {
  const { run } = world;
  await untilAtWork(world, service);
  await repairOf(world).stop(service);
  const moment = run.scheduler.now() - run.random.between(untilNothingTravels, 900_000);
  run.story.tell("operator", `restores ${service} as of ${new Date(moment).toISOString()}`);
  restore(moment);
  for (const own of lambdasOf(world, service)) own.start();
}

const lambdasOf = ({ run }: World, service: string) =>
  run.lambdas.filter(({ name }) => name.startsWith(`${service}/`));

function repairOf(world: World): Repair {
  const { run, site, tables, views, wiring } = world;
  return wiring.repair({
    stop: async (service) => {
      for (const own of lambdasOf(world, service)) own.stop();
      await run.scheduler.sleep(untilNothingTravels);
    },
    rebuild: async (service) => {
      for (const one of views.filter((each) => each.service === service))
        await untilDone(world, () => one.rebuild().then(() => true));
    },
    replay: async () => {
      for (const table of tables) await untilDone(world, replayOf(site, table));
    },
  });
}

/** Repeats the command until it succeeds. After a failed attempt it waits until no late write can reach the table. */
async function untilDone({ run }: World, command: () => Promise<boolean>): Promise<void> {
  while (!(await command().catch(() => false))) await run.scheduler.sleep(untilNothingTravels);
}

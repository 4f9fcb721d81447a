/**
 * Simulates operators, who process failed rows and dead letters again, rebuild views and restore tables while everyone
 * works.
 */

import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { DeadLetter, Queue } from "../core/queue.ts";
import type { JournalTable } from "../core/stream.ts";
import type { Fault } from "../core/weather.ts";
import type { World } from "../world.ts";
import type { Cast } from "./cast.ts";
import { lostRequest, lostVersion } from "./lost.ts";
import { restoreSomething } from "./restorer.ts";

export const operatorFaults = {
  rebuild: { name: "rebuild-in-the-middle", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/**
 * The minutes, counted from the end of the faults, at which the operator looks at the queues again: even the last row
 * may be put in the stuck queue once more, and events about a lost request are retried for a day.
 */
const looksAgain = [1, 30, 60, 32 * 60];

/**
 * Plays the operator, who sometimes rebuilds views or restores a table, and several times processes failed rows and
 * dead letters again.
 */
export async function operator(cast: Cast): Promise<void> {
  const { world } = cast;
  const { run } = world;
  const rest = run.weather.over - run.scheduler.now();
  await run.scheduler.sleep(run.random.between(60_000, rest));
  if (run.weather.strikes(operatorFaults.rebuild, "operator")) await rebuildViews(world);
  await restoreSomething(cast);
  await putBack(world);
  for (const minutes of looksAgain) {
    await run.scheduler.sleep(Math.max(0, run.weather.over + minutes * 60_000 - run.scheduler.now()));
    await putBack(world);
  }
}

/**
 * Redrives until no dead letter and no row in the stuck queue is left, at most five times. A letter or row that is left
 * then has failed five times.
 */
export async function looksInUntilNothingWaits(world: World): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    void putBack(world);
    await world.run.scheduler.run();
    if (!somethingWaits(world)) return;
  }
}

const somethingWaits = ({ tables, queues }: World): boolean =>
  tables.some(({ stuck }) => stuck.length > 0) || queues.some(({ deadLetters }) => deadLetters.length > 0);

/** Retries each failed row and each dead letter, but gives up a letter about a lost row or one that no unit may decide. */
async function putBack(world: World): Promise<void> {
  for (const table of world.tables) await redriveStuck(world, table);
  for (const queue of world.queues)
    for (const letter of queue.deadLetters.splice(0)) putBackLetter(world, queue, letter);
}

function putBackLetter({ run, setAside, ...world }: World, queue: Queue, letter: DeadLetter): void {
  if (ofLostRows(world, letter) || forNobody(letter)) {
    run.story.tell("operator", `sets aside a dead letter of ${queue.name}: ${letter.reason}`);
    run.tally.count("effect", `operator set aside a dead letter of ${queue.name}`);
    setAside.push(letter);
    return;
  }
  run.story.tell("operator", `redrives a dead letter of ${queue.name}`);
  run.tally.count("effect", "operator redrove a dead letter");
  queue.send(letter.body, letter.about);
}

/**
 * Returns whether a message contradicts a row that a restored journal lost, or waits for a lost row. Operators learn of lost
 * rows from `verify-audit` and put such a message aside.
 */
function ofLostRows(world: Pick<World, "tables">, { reason, about }: DeadLetter): boolean {
  const service = about.type.slice(0, about.type.indexOf("."));
  const lost = lostVersion(world, { service, id: about.subject, version: about.sequence });
  // The id of a notice contains the code of its request.
  const [of = about.subject] = /\d{12}(\.\d+)?/.exec(about.subject) ?? [];
  if (reason === "received too often") return lost || lostRequest(world, of);
  return lost && (reason.includes("altered and told again") || reason.includes("key-reused"));
}

/**
 * Returns whether no unit may decide the second stage, because the outside authority decided the first (R13). Such a message
 * waits until a directory names another authority.
 */
const forNobody = ({ reason }: DeadLetter): boolean =>
  reason.includes("no unit of the directory may decide the second stage");

async function redriveStuck(world: World, table: JournalTable): Promise<void> {
  const { run } = world;
  for (const key of table.stuck.splice(0)) {
    const row = table.rows.find(({ id, version }) => id === key.id && version === key.version);
    run.story.tell("operator", `redrives ${key.id} v${key.version} of ${table.service}`);
    run.tally.count("effect", "operator redrove a parked row");
    if (row !== undefined) {
      if (!(await handledAgain(world, table, row))) table.stuck.push(key);
    } else if (!lostVersion(world, { service: table.service, ...key }))
      run.violate("a parked key names a row", `${table.service} ${key.id} v${key.version}`);
  }
}

/**
 * Publishes the row's events again and rebuilds its views, as the operator's command does. Returns whether both succeeded.
 */
async function handledAgain({ views }: World, table: JournalTable, row: StoredRow): Promise<boolean> {
  const built = views
    .filter(({ service }) => service === table.service)
    .map(({ rebuild }) =>
      rebuild().then(
        () => true,
        () => false,
      ),
    );
  return (await table.redrive(row)) && (await Promise.all(built)).every(Boolean);
}

/** Rebuilds views while the view builder also writes them; both at once must do no harm (law 8). */
async function rebuildViews({ run, views }: World): Promise<void> {
  for (const { rebuild } of views)
    await rebuild().catch((error: Error) =>
      run.story.tell("operator", `a rebuild broke off: ${error.message}`),
    );
}

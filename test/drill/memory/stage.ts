/** The simulated system of a drill, without faults, and the records that its simulated people share. */

import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Random } from "../../simulation/core/random.ts";
import { randomOf } from "../../simulation/core/random.ts";
import type { Run } from "../../simulation/core/run.ts";
import { type Scheduler, scheduler } from "../../simulation/core/scheduler.ts";
import { silent } from "../../simulation/core/story.ts";
import { Tally } from "../../simulation/core/tally.ts";
import type { Weather } from "../../simulation/core/weather.ts";
import { sound, type Wiring } from "../../simulation/core/wiring.ts";
import { type World, worldOf } from "../../simulation/world.ts";
import { Counts } from "../report.ts";
import type { Channel } from "../scenario.ts";
import { type IndexedViewTable, indexedViewTable } from "../view-table.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { type OfficeTime, officeTimeOf } from "./office.ts";

export interface Stage {
  readonly world: World;
  readonly time: Scheduler;
  readonly random: Random;
  readonly snapshot: Snapshot;
  readonly office: OfficeTime;
  /** The views of referral, with the unit's inboxes. */
  readonly inboxes: IndexedViewTable;
  /** The accepted registrations by tracking code. */
  readonly accepted: Map<string, Accepted>;
  readonly refused: Readonly<Record<Channel, Counts>>;
  readonly gaveUp: Readonly<Record<Channel, Counts>>;
  /** How long callers waited for an operator, in seconds. */
  readonly waited: number[];
  readonly steps: Counts;
  readonly lookUps: Counts;
  readonly similar: Counts;
  readonly evidence: Evidence;
  readonly broke: string[];
  /** Runs an actor, and records an error that it throws. */
  play(who: string, actor: Promise<unknown>): void;
}

export interface Accepted {
  readonly channel: Channel;
  readonly number: number;
  /** When the registration was accepted, in milliseconds since the epoch. */
  readonly at: number;
}

/** The longest virtual time of a drill: milliseconds. */
const longest = 60 * 86_400_000;

interface StageOptions {
  readonly snapshot: Snapshot;
  /** When the drill begins, in milliseconds since the epoch. */
  readonly start: number;
  readonly wiring?: Wiring | undefined;
}

export async function stageOf(
  seed: number,
  { snapshot, start, wiring = sound }: StageOptions,
): Promise<Stage> {
  const random = randomOf(seed);
  const time = scheduler({ start, until: start + longest, mostSteps: Number.POSITIVE_INFINITY });
  const broke: string[] = [];
  const run: Run = {
    ...{ seed, random: random.fork("run"), scheduler: time, weather: calm(start) },
    ...{ tally: new Tally(), story: silent, lambdas: [] },
    violate: (law, what) => void broke.push(`${law}: ${what}`),
  };
  const tables: IndexedViewTable[] = [];
  const makeViews = () => {
    const table = indexedViewTable();
    tables.push(table);
    return table;
  };
  const world = await worldOf(run, wiring, { snapshot, makeViews });
  const inboxes = tables.find((table) => table === world.stores.views);
  if (!inboxes) throw new Error("Referral has other views than the drill gave");
  return {
    ...{ world, time, random, snapshot, inboxes, broke },
    ...{ office: officeTimeOf(snapshot), evidence: evidenceOf(world) },
    ...{ accepted: new Map(), refused: byChannel(), gaveUp: byChannel(), waited: [] },
    ...{ steps: new Counts(), lookUps: new Counts(), similar: new Counts() },
    play: (who, actor) => {
      actor.catch((error: Error) => broke.push(`${who} failed: ${error.stack ?? error.message}`));
    },
  };
}

const byChannel = (): Readonly<Record<Channel, Counts>> => ({ web: new Counts(), "phone-111": new Counts() });

const calm = (start: number): Weather => ({ strikes: () => false, over: start, again: () => {} });

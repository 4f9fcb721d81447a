/** Watches a drill while it runs: the scheduled functions each minute, the queues, and the inboxes each hour. */

import { anythingDue } from "../../simulation/services/anything-due.ts";
import type { Inboxes } from "../report.ts";
import { inboxesOf } from "./inboxes.ts";
import type { Stage } from "./stage.ts";

const second = 1_000;

export interface Watched {
  readonly inboxes: Inboxes[];
  /** The most messages that a queue had at one time, by queue. */
  readonly queues: Map<string, number>;
  /** The most stream records that waited for a reader at one time, by reader. */
  readonly streams: Map<string, number>;
}

/** Invokes the scheduled functions in each minute in which they find something due, and in any case once an hour. */
export async function clockwork({ world, time }: Stage, over: () => boolean): Promise<void> {
  const { views, hall, told } = world.stores;
  const isDue = async () =>
    (await Promise.all([views, hall, told].map((each) => anythingDue(world, each)))).includes(true);
  for (let minute = 1; !over(); minute += 1) {
    await time.sleep(60 * second);
    if (minute % 60 === 0 || (await isDue())) await Promise.all(world.minutes.map((fire) => fire()));
  }
}

/** Looks at queues and streams every ten seconds, and at the inboxes every hour. */
export async function watch(stage: Stage, over: () => boolean, hourly: () => void): Promise<Watched> {
  const watched: Watched = { inboxes: [], queues: new Map(), streams: new Map() };
  const { world, time } = stage;
  for (let looks = 0; !over(); looks += 1) {
    for (const { name, length } of world.queues) keepLargest(watched.queues, name, length);
    for (const { reader, left } of world.tables.flatMap(({ lags }) => lags))
      keepLargest(watched.streams, reader, left);
    if (looks % 360 === 0) {
      watched.inboxes.push(inboxesOf(stage));
      hourly();
    }
    await time.sleep(10 * second);
  }
  return watched;
}

function keepLargest(most: Map<string, number>, name: string, now: number): void {
  most.set(name, Math.max(most.get(name) ?? 0, now));
}

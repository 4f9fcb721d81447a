/** Watches a drill by HTTP while it runs: its queues, where they are seen, and the open cases. */

import { setTimeout as sleep } from "node:timers/promises";
import { Counts, type Inboxes } from "../report.ts";
import type { QueueNow } from "./place.ts";
import { type HttpDrill, isOpen } from "./state.ts";

/** The milliseconds between two readings of the queues. */
const look = 1_000;
/** The number of readings of the queues from one record of the open cases to the next. */
const noted = 15;

export interface Watched {
  readonly inboxes: readonly Inboxes[];
  /** By queue, the largest backlog and the greatest age that were seen. */
  readonly worst: ReadonlyMap<string, QueueNow>;
}

export async function watch(drill: HttpDrill, isOver: () => boolean): Promise<Watched> {
  const { place, cases, options } = drill;
  const inboxes: Inboxes[] = [];
  const worst = new Map<string, QueueNow>();
  for (let looks = 0; !isOver(); looks += 1) {
    for (const [name, now] of Object.entries(place.inside?.queues() ?? {}))
      worst.set(name, worse(now, worst.get(name)));
    if (looks % noted === 0) {
      inboxes.push(inboxesOf(drill));
      options.progress(`${cases.size} accepted, ${inboxes.at(-1)?.cases} open, ${drill.coming} to come`);
    }
    await sleep(look);
  }
  return { inboxes: [...inboxes, inboxesOf(drill)], worst };
}

const worse = (now: QueueNow, before: QueueNow = now): QueueNow => ({
  waiting: Math.max(now.waiting, before.waiting),
  oldest: Math.max(now.oldest, before.oldest),
});

function inboxesOf({ cases, began }: HttpDrill): Inboxes {
  const now = Date.now();
  const open = [...cases.values()].filter(isOpen);
  const units = new Counts();
  for (const { unit = "not seen yet" } of open) units.add(unit);
  return {
    at: `${Math.round((now - began.getTime()) / 1_000)} s`,
    cases: open.length,
    oldest: Math.round((now - Math.min(now, ...open.map(({ at }) => at))) / 1_000),
    units: units.all(),
  };
}

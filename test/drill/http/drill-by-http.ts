/**
 * Plays a drill by HTTP. Requests come as fast as the system takes them while staff work, since a real system's clock cannot be
 * moved; the waits are seconds.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { randomOf } from "../../simulation/core/random.ts";
import type { Report } from "../report.ts";
import { type Arrival, scenarioOf } from "../scenario.ts";
import type { Worker } from "./crew.ts";
import { reportOf } from "./figures.ts";
import type { HttpOptions, Place } from "./place.ts";
import { registerByPhone, registerOnPages } from "./registering.ts";
import { drillAt, type HttpDrill, isOpen } from "./state.ts";
import { watch } from "./watch.ts";
import { workOff } from "./working.ts";

/** The pause after the whole staff found nothing to do, in milliseconds. */
const pause = 100;
const usualRounds = 60;
/** The share of applicants on the web who look up the status after the registration. */
const looking = 0.5;

export async function drillByHttp(place: Place, options: HttpOptions): Promise<Report> {
  options.progress("everybody signs in");
  const drill = await drillAt(place, options);
  const watching = watch(drill, () => isOver(drill));
  await Promise.all([registerAll(drill), workAll(drill)]);
  const watched = await watching;
  await place.inside?.settled();
  return reportOf(drill, watched);
}

function isOver({ coming, cases, idleTurns, staff, options: { rounds = usualRounds } }: HttpDrill): boolean {
  return coming === 0 && (!cases.values().some(isOpen) || idleTurns > rounds * staff.length);
}

/** Sends all registrations, several at a time. */
async function registerAll(drill: HttpDrill): Promise<void> {
  const { seed, requests, atOnce } = drill.options;
  const queue = [...scenarioOf(randomOf(seed), requests)];
  await inParallel(atOnce, async () => {
    for (let arrival = queue.shift(); arrival; arrival = queue.shift()) {
      await register(drill, arrival).catch(failed(drill, `request ${arrival.number}`));
      drill.coming -= 1;
    }
  });
}

function register(drill: HttpDrill, arrival: Arrival): Promise<void> {
  const { options, operators } = drill;
  const isByPhone = randomOf(options.seed).fork(`sent-${arrival.number}`).chance(options.phoneShare);
  const operator = operators[arrival.number % operators.length];
  return isByPhone && operator ? onPhone(drill, arrival, operator) : onWeb(drill, arrival);
}

async function onPhone(drill: HttpDrill, arrival: Arrival, { username }: Worker): Promise<void> {
  const member = await drill.place.staff(username);
  const started = performance.now();
  const reply = await registerByPhone(member, arrival);
  drill.work.took("an operator's registration", performance.now() - started);
  if ("refused" in reply) drill.refused["phone-111"].add(reply.refused);
  else drill.cases.set(reply.code, { channel: "phone-111", at: Date.now() });
}

async function onWeb(drill: HttpDrill, arrival: Arrival): Promise<void> {
  const visitor = drill.place.visitor();
  const started = performance.now();
  const reply = await registerOnPages(visitor, arrival);
  drill.work.took("the web form, all its pages", performance.now() - started);
  if ("refused" in reply) return drill.refused.web.add(reply.refused);
  drill.cases.set(reply.code, { channel: "web", at: Date.now() });
  if (!randomOf(drill.options.seed).fork(`looks-${arrival.number}`).chance(looking)) return;
  const json = { code: reply.code, mobile: arrival.person.mobile };
  drill.lookUps.add(String((await visitor.send("/api/track", { json })).status));
}

/** Staff take turns, several at a time; each works off what their inbox shows. */
async function workAll(drill: HttpDrill): Promise<void> {
  const { staff, place, work, options } = drill;
  let turn = 0;
  await inParallel(Math.min(options.atOnce, staff.length), async () => {
    while (!isOver(drill)) {
      const worker = staff[turn++ % staff.length] as Worker;
      const done = await place
        .staff(worker.username)
        .then((member) => workOff(member, worker, work))
        .catch(failed(drill, worker.username));
      drill.idleTurns = done ? 0 : drill.idleTurns + 1;
      if (drill.idleTurns >= staff.length) await sleep(pause);
    }
  });
}

const inParallel = (count: number, run: () => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, run));

function failed({ broke }: HttpDrill, who: string) {
  return (error: Error): undefined => {
    broke.push(`${who}: ${error.message.slice(0, 300)}`);
  };
}

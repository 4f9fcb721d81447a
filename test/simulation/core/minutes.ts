/** EventBridge's schedule and the Lambdas that it starts: once a minute, now and then late, twice at once or not at all. */

import type { Context } from "aws-lambda";
import { everyMinute, type Task } from "../../../shared/handler/queue/every-minute.ts";
import { about, type Site } from "./frames.ts";
import { lambda, type Process } from "./process.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

export const minuteFaults = {
  late: { name: "minute-late", likely: 0.1 },
  twice: { name: "minute-twice", likely: 0.1 },
  missed: { name: "minute-missed", likely: 0.05 },
  /** The time limit ends as soon as the invocation has begun. */
  hurried: { name: "minute-without-time", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/** Invokes the scheduled Lambdas, and resolves when they ended, successful or not. */
export type Fire = () => Promise<void>;

const minute = 60_000;

/** Lambda's context. */
const contextOf = ({ weather }: Run): Context => {
  const left = weather.strikes(minuteFaults.hurried, "clock") ? 0 : 50_000;
  return { awsRequestId: "simulated", getRemainingTimeInMillis: () => left } as Context;
};

/**
 * A service's scheduled Lambda.
 *
 * @param anything whether it would find anything to do.
 */
export function minutesOf(
  site: Site,
  service: string,
  tasks: (process: Process) => Readonly<Record<string, Task>>,
  anything: () => Promise<boolean> = async () => true,
): void {
  const own = lambda(site.run, `${service}/every-minute`, (process) =>
    everyMinute({
      environment: about(service, "every-minute"),
      tasks: site.wiring.minute(tasks(process)),
      log: (line) => site.logs.push(line),
    }),
  );
  site.minutes.push(async () => {
    if (await anything())
      await own.invoke((handler) => handler({ source: "aws.events" }, contextOf(site.run))).catch(() => {});
  });
}

/** One minute, with the weather's faults. */
function fired({ run, minutes }: Pick<Site, "run" | "minutes">): void {
  for (const fire of minutes) {
    const strikes = (fault: Fault) => run.weather.strikes(fault, "clock");
    if (strikes(minuteFaults.missed)) continue;
    const once = () =>
      run.scheduler.at(run.random.between(0, strikes(minuteFaults.late) ? 90_000 : 2_000), fire);
    once();
    if (strikes(minuteFaults.twice)) once();
  }
}

/**
 * Each minute of the storm and for a while after it; later, while actors only wait, each hour. At
 * the end one minute more, which handles everything that fell due meanwhile.
 *
 * @param over whether every actor is done.
 */
export async function clockwork(site: Pick<Site, "run" | "minutes">, over: () => boolean): Promise<void> {
  const { scheduler, weather } = site.run;
  const busy = weather.over + 5 * minute;
  const last = weather.over + 40 * 60 * minute;
  while (!over() && scheduler.now() < last) {
    await scheduler.sleep(scheduler.now() < busy ? minute : 60 * minute);
    fired(site);
  }
}

/** A day on which nobody acts, and its last minute, which comes twice at once. */
export async function untouched(site: Pick<Site, "run" | "minutes">): Promise<void> {
  await site.run.scheduler.sleep(24 * 60 * minute);
  await Promise.all([lastMinute(site), lastMinute(site)]);
}

/** Minutes of a storm around midnight, so that deadlines pass and visitors come in it. */
export const eveningStorm = 6;

/** When the next one begins: milliseconds from now. A minute before the day ends in Tehran, which is 210 minutes ahead of UTC. */
export function untilEvening(now: number): number {
  const day = 24 * 60 * minute;
  const left = day - ((now + 210 * minute) % day);
  return left > minute ? left - minute : left + day - minute;
}

/**
 * A day with another storm around midnight, when due clocks escalate: the sweep dies there, runs twice,
 * late or not at all. Its last minutes are calm.
 */
export async function stormyDay(site: Pick<Site, "run" | "minutes">): Promise<void> {
  const { scheduler, weather } = site.run;
  await scheduler.sleep(untilEvening(scheduler.now()));
  weather.again(eveningStorm);
  for (let at = 0; at < eveningStorm; at += 1) {
    fired(site);
    await scheduler.sleep(minute);
  }
  await scheduler.sleep(minute);
  await Promise.all([lastMinute(site), lastMinute(site)]);
}

/** Some stormy minutes of this day, and a calm one for the scheduled Lambdas. */
export async function stormyMinutes(site: Pick<Site, "run" | "minutes">): Promise<void> {
  const { scheduler, weather } = site.run;
  weather.again(eveningStorm);
  for (let at = 0; at < eveningStorm; at += 1) {
    fired(site);
    await scheduler.sleep(minute);
  }
  await scheduler.sleep(minute);
  await lastMinute(site);
}

/** A minute of the next morning, in which notices go out that were put off for the night (N4). */
export async function morning(site: Pick<Site, "run" | "minutes">): Promise<void> {
  const { scheduler } = site.run;
  await scheduler.sleep(untilEvening(scheduler.now()) + 9 * 60 * minute);
  await Promise.all([lastMinute(site), lastMinute(site)]);
}

/** The last minute of a run. */
export const lastMinute = async ({ minutes }: Pick<Site, "minutes">): Promise<void> => {
  await Promise.all(minutes.map((fire) => fire()));
};

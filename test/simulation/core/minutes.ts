/** Simulates EventBridge's schedule, which invokes Lambdas once a minute, sometimes late, twice at once or not at all. */

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
  /** The invocation has no time left when it starts. */
  hurried: { name: "minute-without-time", likely: 0.3 },
} as const satisfies Record<string, Fault>;

/** Invokes a scheduled Lambda and resolves when the invocation ended, successful or not. */
export type Fire = () => Promise<void>;

const minute = 60_000;

/** Returns Lambda's context, with the time left to the invocation. */
const contextOf = ({ weather }: Run): Context => {
  const left = weather.strikes(minuteFaults.hurried, "clock") ? 0 : 50_000;
  return { awsRequestId: "simulated", getRemainingTimeInMillis: () => left } as Context;
};

/**
 * Adds the scheduled Lambda of a service.
 *
 * @param anything returns whether the Lambda would find anything to do; if not, it is not invoked
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

/** Invokes the scheduled Lambdas for one minute, with faults. */
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
 * Invokes the scheduled Lambdas each minute while faults occur and for five minutes afterwards; after that once an hour while
 * actors only wait.
 * @param over returns whether every actor is done
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

/** Lets a day pass on which no actor acts. In its last minute the scheduled Lambdas are invoked twice at once. */
export async function untouched(site: Pick<Site, "run" | "minutes">): Promise<void> {
  await site.run.scheduler.sleep(24 * 60 * minute);
  await Promise.all([lastMinute(site), lastMinute(site)]);
}

/** The length in minutes of the period of faults around midnight, in which deadlines pass and visitors come. */
export const eveningStorm = 6;

/**
 * Returns the milliseconds from now until the next period of faults around midnight. The period starts a minute before the
 * day ends in Tehran, which is 210 minutes ahead of UTC.
 */
export function untilEvening(now: number): number {
  const day = 24 * 60 * minute;
  const left = day - ((now + 210 * minute) % day);
  return left > minute ? left - minute : left + day - minute;
}

/**
 * Lets a day pass with faults around midnight, when passed deadlines are escalated: the sweep dies, runs twice, late or not at
 * all. The last minute has no faults.
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

/** Invokes the scheduled Lambdas in some minutes with faults, and then in a last minute without faults. */
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

/** Invokes the scheduled Lambdas in a minute of the next morning, when notices are sent that were put off for the night (N4). */
export async function morning(site: Pick<Site, "run" | "minutes">): Promise<void> {
  const { scheduler } = site.run;
  await scheduler.sleep(untilEvening(scheduler.now()) + 9 * 60 * minute);
  await Promise.all([lastMinute(site), lastMinute(site)]);
}

/** Invokes the scheduled Lambdas once without faults. */
export const lastMinute = async ({ minutes }: Pick<Site, "minutes">): Promise<void> => {
  await Promise.all(minutes.map((fire) => fire()));
};

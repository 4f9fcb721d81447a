import type { SealDeps } from "../../../functions/audit/seal-day/seal-day.ts";
import { sealTask } from "../../../functions/audit/seal-day/seal-task.ts";
import { signerOf } from "../../../shared/audit/log/head.ts";
import { memoryLog } from "../../../shared/audit/log/log-store.ts";
import { gather } from "../../../shared/gather.ts";
import type { Site } from "../core/frames.ts";
import { minutesOf } from "../core/minutes.ts";
import { weatherOf } from "../core/weather.ts";

const minute = 60_000;
const signer = signerOf(Buffer.from("the simulation's log"));

/**
 * Simulates the Lambda that writes each day's journal hashes into the public log. It has faults and random numbers of its own,
 * so that old seeds play the same runs in the other services.
 */
export function sealing({ run, ...rest }: Site, anchorsOf: SealDeps["anchorsOf"]) {
  const { scheduler, random, story, tally } = run;
  const minutes = Math.round((run.weather.over - scheduler.now()) / minute) + 10;
  const weather = weatherOf(random.fork("sealing-weather"), scheduler, { story, tally, minutes });
  const site: Site = {
    ...rest,
    run: { ...run, weather, random: random.fork("sealing"), lambdas: [] },
    minutes: [],
  };
  const log = memoryLog();
  minutesOf(site, "audit", (process) => {
    const anchors = process.port("anchors", { ofDay: (day: string) => gather(anchorsOf(day)) });
    const deps: SealDeps = {
      anchorsOf: async function* (day) {
        yield* await anchors.ofDay(day);
      },
      log: process.port("history", log),
      signer: async () => signer,
      now: () => process.now(),
    };
    return { seal: sealTask(site.wiring.sealing(deps)) };
  });
  return { site, log };
}

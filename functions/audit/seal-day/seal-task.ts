import type { Task } from "../../../shared/handler/queue/every-minute.ts";
import { lastDayToSeal, type SealDeps, sealNextDay } from "./seal-day.ts";

/**
 * Seals past days one by one while there is time. A process that has sealed all days reads nothing more until the next
 * day is over.
 * @returns the task of each minute, which throws after sealing a day with rows that have two different hashes
 */
export function sealTask(deps: SealDeps): Task {
  let done = "";
  return async ({ log, hasTime }) => {
    const last = lastDayToSeal(deps.now());
    let altered = 0;
    while (done < last && hasTime()) {
      const sealed = await sealNextDay(deps);
      for (const { service, id, version } of sealed?.toldTwice ?? [])
        log.line("error", { outcome: "failed", aggregate: `${service}/${id}`, version });
      altered += sealed?.toldTwice.length ?? 0;
      done = sealed?.day ?? last;
    }
    if (altered > 0) throw new Error("Rows were altered and told again");
  };
}
